namespace OneflowFake;

/// <summary>The tenant that exists when a server has started, to try things out with.</summary>
/// <param name="Id">Its handle in the control API.</param>
/// <param name="Token">Its API token.</param>
/// <param name="UserEmail">Email address of an active admin, for <c>x-oneflow-user-email</c>.</param>
/// <param name="AccountId">Id of its account.</param>
/// <param name="WorkspaceId">Id of a workspace in which that admin may create contracts.</param>
/// <param name="TemplateId">Id of an active template of that workspace.</param>
public sealed record DemoTenant(
    string Id, string Token, string UserEmail, long AccountId, long WorkspaceId, long TemplateId)
{
    /// <summary>Id of the API client of its account with Signicat.</summary>
    public required string SignicatClientId { get; init; }

    /// <summary>Secret of that API client.</summary>
    public required string SignicatClientSecret { get; init; }

    /// <summary>The handle, not the token: this is what ends up in logs.</summary>
    public override string ToString() => Id;
}
