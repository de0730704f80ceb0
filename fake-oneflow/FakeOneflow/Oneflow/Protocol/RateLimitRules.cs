using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>The rule about how many requests a token may send.</summary>
internal static class RateLimitRules
{
    public static Rule Exceeded { get; } = new(
        "rate-limit", 429, OperationIds.All, "reference/api-rate-limit", Confidence.Documented,
        "The token has reached the limit of requests within 5 minutes. Try again in a few minutes.")
    {
        Info = "https://developer.oneflow.com/reference/api-rate-limit",
    };
}
