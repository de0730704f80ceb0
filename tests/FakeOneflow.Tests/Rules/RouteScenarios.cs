using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Requests that lead nowhere.</summary>
internal static class RouteScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["route-unknown"] = tenant => tenant.GetAsync("/nowhere"),
        ["route-method"] = tenant => tenant.SendAsync("PUT", "/users", null),
    };
}
