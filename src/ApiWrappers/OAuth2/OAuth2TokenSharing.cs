namespace ApiWrappers;

/// <summary>
/// Shares tokens between processes. It is asked only when this process has no token to use or is about to need another,
/// and never twice at once for one client.
/// </summary>
public abstract class OAuth2TokenSharing
{
    /// <summary>Gives a token that another process got, or gets one and shares it.</summary>
    /// <param name="request">Which token, and how to get it.</param>
    /// <param name="cancellationToken">Ends when nobody waits for the token any more.</param>
    public abstract Task<OAuth2TokenResult> GetAsync(OAuth2TokenRequest request, CancellationToken cancellationToken);
}
