namespace ApiWrappers;

/// <summary>Where a token request carries the client's credentials.</summary>
public enum OAuth2ClientAuthentication
{
    /// <summary>
    /// In the Authorization header, as HTTP Basic with both halves form-encoded first, which RFC 6749, section 2.3.1,
    /// asks of every client and every server supports.
    /// </summary>
    Basic,

    /// <summary>In the body, as <c>client_id</c> and <c>client_secret</c>, for servers that do not decode the halves of Basic.</summary>
    Body,
}
