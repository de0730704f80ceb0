using System.Text;

namespace ApiWrappers;

/// <summary>A user and a password, sent as HTTP Basic authentication (RFC 7617). It never shows either.</summary>
public class BasicCredential : ApiCredential
{
    private readonly string _password;
    private readonly string _encoded;

    /// <summary>Creates a credential from a user and a password.</summary>
    /// <param name="user">The user; it cannot contain a colon.</param>
    /// <param name="password">The password; it may be empty, as where an API key is the user.</param>
    /// <exception cref="ArgumentException">The user is empty or contains a colon. The message repeats neither.</exception>
    public BasicCredential(string user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The user contains a colon, which HTTP Basic authentication does not allow. Remove it.",
                nameof(user));

        _password = password.Length > 0 ? password : user;
        _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
    }

    /// <inheritdoc/>
    public sealed override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.TryAddWithoutValidation("Authorization", "Basic " + _encoded);
        return ValueTask.FromResult<ApiError?>(null);
    }

    /// <inheritdoc/>
    public sealed override string Redact(string text) => Redact(Redact(Redact(text, _encoded), _encoded.TrimEnd('=')), _password);

    /// <inheritdoc/>
    public sealed override bool MayBeIn(ReadOnlySpan<byte> text) => MayBeIn(text, _encoded.TrimEnd('=')) || MayBeIn(text, _password);

    /// <summary>The scheme, never the user or the password.</summary>
    public sealed override string ToString() => "Authorization: Basic [redacted]";
}
