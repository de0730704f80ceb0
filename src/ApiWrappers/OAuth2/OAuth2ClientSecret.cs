namespace ApiWrappers;

/// <summary>
/// The secret of a client at an authorization server. No public member returns it, so that no log, exception or serializer can show
/// it.
/// </summary>
public sealed class OAuth2ClientSecret
{
    private readonly string _value;

    /// <summary>Creates a secret.</summary>
    /// <param name="value">The secret as issued by the server, not encoded; printable ASCII.</param>
    /// <exception cref="ArgumentException">
    /// The secret is empty or contains a character that is not allowed. The message does not repeat it.
    /// </exception>
    public OAuth2ClientSecret(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException("The client secret is empty. Give the one that was issued with the client id.", nameof(value));
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException(
                "The client secret contains a character that is not allowed, such as a line break. Copy it again from where it was issued.",
                nameof(value));

        _value = value;
    }

    /// <summary>Returns a placeholder, never the secret.</summary>
    public override string ToString() => "[redacted]";

    internal string Reveal() => _value;
}
