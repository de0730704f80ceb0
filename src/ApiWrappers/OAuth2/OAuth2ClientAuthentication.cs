namespace ApiWrappers;

/// <summary>The place of the client's credentials in a token request.</summary>
public enum OAuth2ClientAuthentication
{
    /// <summary>
    /// In the Authorization header, as HTTP Basic with both parts form-encoded first. RFC 6749, section 2.3.1, requires servers to
    /// support it.
    /// </summary>
    Basic,

    /// <summary>In the body, as <c>client_id</c> and <c>client_secret</c>, for servers that do not decode the parts of Basic.</summary>
    Body,
}
