namespace OneflowFake.Comparison.Fakes;

/// <summary>The account of the fake that answers for one account of the real service.</summary>
/// <param name="TenantId">Its handle in the control API.</param>
/// <param name="Token">Its token for Oneflow's API.</param>
/// <param name="ClientId">Its client of Signicat's APIs.</param>
/// <param name="ClientSecret">The secret of that client.</param>
/// <param name="Scopes">All scopes of that client.</param>
/// <param name="Users">Emails of its users who may call, the admin first.</param>
/// <param name="WorkspaceId">A workspace of the admin.</param>
/// <param name="TemplateIds">Active templates of that workspace.</param>
internal sealed record FakeAccount(
    string TenantId, string Token, string ClientId, string ClientSecret, string Scopes, IReadOnlyList<string> Users, long WorkspaceId,
    IReadOnlyList<long> TemplateIds)
{
    // A record would print its secrets.
    public override string ToString() => TenantId;
}
