namespace ApiWrappers;

/// <summary>
/// The secret with which a client proves itself to an authorization server. It cannot be read back: it has no public
/// member that holds it, so that no log, exception or serializer shows it.
/// </summary>
public sealed class OAuth2ClientSecret
{
    private readonly string _value;

    /// <summary>Holds a secret.</summary>
    /// <param name="value">The secret as the server gave it, not encoded in any way; printable ASCII.</param>
    /// <exception cref="ArgumentException">The secret is empty or holds a character that no secret has. The message does not repeat it.</exception>
    public OAuth2ClientSecret(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException("The client secret is empty. Give the one that was issued with the client id.", nameof(value));
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException("The client secret holds a character that no secret has, such as a line break. Copy it again from where it was issued.", nameof(value));

        _value = value;
    }

    /// <summary>Never the secret.</summary>
    public override string ToString() => "[redacted]";

    internal string Reveal() => _value;
}
