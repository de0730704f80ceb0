namespace ApiWrappers;

/// <summary>
/// Shares tokens between processes. It is called only when this process has no usable token or is about to need another, and never
/// concurrently for one client.
/// </summary>
public abstract class OAuth2TokenSharing
{
    /// <summary>Returns a token that another process obtained, or obtains one and shares it.</summary>
    /// <param name="request">The token that is needed, and the way to obtain it.</param>
    /// <param name="cancellationToken">Cancelled when no caller waits for the token any longer.</param>
    public abstract Task<OAuth2TokenResult> GetAsync(OAuth2TokenRequest request, CancellationToken cancellationToken);
}
