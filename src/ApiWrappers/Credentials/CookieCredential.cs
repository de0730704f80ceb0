using System.Buffers;

namespace ApiWrappers;

/// <summary>A key that is sent as a cookie. It never shows its text.</summary>
public abstract class CookieCredential : ApiCredential
{
    // The cookie-octet of RFC 6265.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except("\",;\\")]);

    private readonly string _name;
    private readonly string _secret;

    /// <summary>Creates a credential from a cookie.</summary>
    /// <param name="name">Name of the cookie; the characters that RFC 6265 does not allow are percent-encoded.</param>
    /// <param name="secret">Its value.</param>
    /// <exception cref="ArgumentException">
    /// The value is empty, or contains a character that a cookie cannot. The message does not repeat it.
    /// </exception>
    protected CookieCredential(string name, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (secret.AsSpan().ContainsAnyExcept(Allowed))
            throw new ArgumentException(
                $"The value of the cookie {name} contains a character that a cookie cannot, "
                + "such as a semicolon, a line break or a letter beyond ASCII. Remove it.", nameof(secret));

        _name = HttpToken.Escape(name);
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
