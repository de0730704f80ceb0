namespace ApiWrappers.Tests;

/// <summary>Shares nothing, and keeps what it was asked for.</summary>
internal sealed class RecordingSharing : OAuth2TokenSharing
{
    public List<OAuth2TokenRequest> Requests { get; } = [];

    public override Task<OAuth2TokenResult> GetAsync(OAuth2TokenRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return request.FetchAsync(cancellationToken);
    }
}
