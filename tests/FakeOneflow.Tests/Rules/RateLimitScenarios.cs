using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>A request too many.</summary>
internal static class RateLimitScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["rate-limit"] = async tenant =>
        {
            await tenant.ControlAsync("PUT", "/rate_limit", """{"on":true,"limit":1}""");
            await tenant.GetAsync("/ping");
            return await tenant.GetAsync("/ping");
        },
    };
}
