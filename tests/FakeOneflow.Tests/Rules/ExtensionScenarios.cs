using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Extensions that cannot be set, enabled or disabled.</summary>
internal static class ExtensionScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["setup-url-not-https"] = tenant => tenant.ControlAsync(
            "PUT", "/extension", """{"method":"automatic","setup_url":"http://backend.example/setup"}"""),
        ["extension-enabled"] = TwiceAsync,
        ["extension-disabled"] = tenant => tenant.ControlAsync("POST", "/extension/disable"),
    };

    private static async Task<Reply> TwiceAsync(TestTenant tenant)
    {
        Assert.Equal(200, (await tenant.ControlAsync("POST", "/extension/enable")).Code);
        return await tenant.ControlAsync("POST", "/extension/enable");
    }
}
