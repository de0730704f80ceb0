using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Protocol;

/// <summary>Rules about paths that lead nowhere.</summary>
internal static class SignicatRouteRules
{
    public static Rule Unknown { get; } = SignicatRule.Of(
        "signicat-route-unknown", 404, [], "idfy-io/idfy-mock-server", Confidence.Documented,
        "No operation has this path and method. openapi/signicat.yaml lists those that are served, below /signicat.");
}
