namespace ApiWrappers;

/// <summary>A credential that is one header with a fixed value.</summary>
public abstract class HeaderCredential : ApiCredential
{
    private readonly string _header;
    private readonly string _value;
    private string? _base64;

    /// <summary>Holds a header.</summary>
    /// <param name="header">Name of the header.</param>
    /// <param name="value">Its value, checked by the caller; line breaks are refused in any case.</param>
    /// <exception cref="ArgumentException">The value holds a line break. The message does not repeat it.</exception>
    protected HeaderCredential(string header, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            throw new ArgumentException($"The value for the header {header} holds a line break or a null character, which would add headers of its own. Remove it.", nameof(value));

        _header = header;
        _value = value;
    }

    /// <inheritdoc/>
    public sealed override string HeaderName => _header;

    /// <inheritdoc/>
    public sealed override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.TryAddWithoutValidation(_header, _value);
        return ValueTask.FromResult<ApiError?>(null);
    }

    /// <inheritdoc/>
    public sealed override string Redact(string text) => Redact(Redact(text, _value), _base64 ??= SecretText.Base64(_value));

    /// <summary>Whether the other puts the same header with the same value on requests.</summary>
    /// <param name="obj">The other.</param>
    public sealed override bool Equals(object? obj)
        => obj is HeaderCredential other && GetType() == other.GetType() && _header == other._header && _value == other._value;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(_header, _value);

    /// <summary>The name of the header, never its value.</summary>
    public sealed override string ToString() => $"{_header}: [redacted]";
}
