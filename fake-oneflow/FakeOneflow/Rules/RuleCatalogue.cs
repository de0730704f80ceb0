using FakeOneflow.AccessLinks;
using FakeOneflow.Auth;
using FakeOneflow.Contracts;
using FakeOneflow.Http;
using FakeOneflow.Workspaces;

namespace FakeOneflow.Rules;

/// <summary>Every rule of the fake, in the order in which a request meets them.</summary>
internal static class RuleCatalogue
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. RouteRules.All,
        .. AuthRules.All,
        .. ListRules.All,
        .. BodyRules.All,
        .. ContractRules.All,
        .. CreateContractRules.All,
        .. PublishContractRules.All,
        .. AccessLinkRules.All,
        .. WorkspaceRules.All,
    ];
}
