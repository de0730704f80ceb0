using FakeOneflow.Rules;
using FakeOneflow.Signicat.Access;
using FakeOneflow.Signicat.Bodies;
using FakeOneflow.Signicat.Documents;
using FakeOneflow.Signicat.Events;
using FakeOneflow.Signicat.Sessions;
using FakeOneflow.Signicat.Tokens;
using FakeOneflow.Signicat.Webhooks;

namespace FakeOneflow.Signicat;

/// <summary>Every rule of the fake of Signicat's APIs, in the order in which a request meets them.</summary>
internal static class SignicatRules
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
