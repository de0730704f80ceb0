using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Events;

/// <summary>Rules about events.</summary>
internal static class SignicatEventRules
{
    public static Rule Unknown { get; } = SignicatRule.Of(
        "signicat-event-unknown", 404, ["handleEvent"], "idfy-io/idfy-mock-server", Confidence.Inferred,
            "The account has no such event, or it is handled.");
}
