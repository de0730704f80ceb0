using System.Buffers;

namespace ApiWrappers;

/// <summary>A key that is sent as a cookie. It never shows its text.</summary>
public abstract class CookieCredential : ApiCredential
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("\r\n\0;, \"\\");

    private readonly string _name;
    private readonly string _secret;

    /// <summary>Creates a credential from a cookie.</summary>
    /// <param name="name">Name of the cookie.</param>
    /// <param name="secret">Its value.</param>
    /// <exception cref="ArgumentException">
    /// The value is empty, or contains a character that a cookie cannot. The message does not repeat it.
    /// </exception>
    protected CookieCredential(string name, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (secret.AsSpan().ContainsAny(Refused))
            throw new ArgumentException(
                $"The value of the cookie {name} contains a character that a cookie cannot, "
                + "such as a semicolon or a line break. Remove it.", nameof(secret));

        _name = name;
        _secret = secret;
    }

    /// <inheritdoc/>
    public sealed override string HeaderName => "Cookie";

    /// <inheritdoc/>
    public sealed override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cookie = $"{_name}={_secret}";
        if (request.Headers.NonValidated.TryGetValues("Cookie", out var others))
        {
            cookie = $"{others}; {cookie}";
            request.Headers.Remove("Cookie");
        }

        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return ValueTask.FromResult<ApiError?>(null);
    }

    /// <inheritdoc/>
    public sealed override string Redact(string text) => Redact(text, _secret);

    /// <inheritdoc/>
    public sealed override bool MayBeIn(ReadOnlySpan<byte> text) => MayBeIn(text, _secret);

    /// <summary>The name of the cookie, never its value.</summary>
    public sealed override string ToString() => $"Cookie: {_name}=[redacted]";
}
