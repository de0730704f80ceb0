namespace ApiWrappers.Tests;

/// <summary>Has one token for all.</summary>
internal sealed class LastingSharing(OAuth2Token token) : OAuth2TokenSharing
{
    public int Count { get; private set; }

    public override Task<OAuth2TokenResult> GetAsync(OAuth2TokenRequest request, CancellationToken cancellationToken)
    {
        Count++;
        return Task.FromResult(new OAuth2TokenResult(token));
    }
}
