namespace ApiWrappers;

/// <summary>A credential that is one header with a fixed value.</summary>
public abstract class HeaderCredential : ApiCredential
{
    private readonly string _header;
    private readonly string _value;
    private readonly string _secret;
    private string? _base64;

    /// <summary>Creates a credential from a header.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="secret">Its value, in printable ASCII.</param>
    /// <param name="prefix">A prefix of the value that is not secret, such as <c>Bearer </c>.</param>
    /// <exception cref="ArgumentException">
    /// The name is not one of a header, or the secret is empty or contains a character that a header cannot. The message does not repeat
    /// the secret.
    /// </exception>
    protected HeaderCredential(string header, string secret, string prefix = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (!HttpToken.Is(header))
            throw new ArgumentException(
                "The name of the header contains characters that are not allowed in header names. Use letters, digits and hyphens.",
                nameof(header));
        if (secret.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException(
                $"The value for the header {header} contains a line break or another character that is not printable ASCII. Remove it.",
                nameof(secret));

        _header = header;
        _secret = secret;
        _value = prefix + secret;
    }

    /// <summary>The secret, for credentials whose owner may read it back.</summary>
    protected string Secret => _secret;

    private string Base64 => _base64 ??= SecretText.Base64(_secret);

    /// <inheritdoc/>
    public sealed override string HeaderName => _header;

    /// <inheritdoc/>
    public sealed override ValueTask<ApiError?> ApplyAsync(
        HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.TryAddWithoutValidation(_header, _value);
        return ValueTask.FromResult<ApiError?>(null);
    }

    /// <inheritdoc/>
    public sealed override string Redact(string text) => Redact(Redact(text, _secret), Base64);

    /// <inheritdoc/>
    public sealed override bool MayBeIn(ReadOnlySpan<byte> text) => MayBeIn(text, _secret) || MayBeIn(text, Base64);

    /// <summary>True when both are of one type and set the same header to the same value.</summary>
    /// <param name="obj">The object to compare with.</param>
    public sealed override bool Equals(object? obj)
        => obj is HeaderCredential other && GetType() == other.GetType() && _header == other._header && _value == other._value;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(_header, _value);

    /// <summary>The name of the header, never its value.</summary>
    public sealed override string ToString() => $"{_header}: [redacted]";
}
