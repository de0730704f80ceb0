using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Events;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Sessions;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Signicat.Webhooks;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat;

/// <summary>Every rule of the fake of Signicat's APIs, in the order in which a request meets them.</summary>
internal static class SignicatRuleCatalog
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. SignicatRouteRules.All,
        .. TokenRules.All,
        .. AccessRules.All,
        .. SignicatBodyRules.All,
        .. DocumentRules.All,
        .. SessionRules.All,
        .. SignicatEventRules.All,
        .. SignicatWebhookRules.All,
    ];
}
