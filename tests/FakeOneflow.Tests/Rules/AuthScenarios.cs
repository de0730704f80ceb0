using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Requests by callers who must be turned away.</summary>
internal static class AuthScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["token-missing"] = tenant => tenant.Server.SendAsync("GET", "/v1/ping"),
        ["token-shape"] = tenant => tenant.SendAsync("GET", "/ping", null, token: new string('a', 39) + "_"),
        ["token-unknown"] = tenant => tenant.SendAsync("GET", "/ping", null, token: new string('a', 40)),
        ["token-revoked"] = RevokedTokenAsync,
        ["user-empty"] = tenant => tenant.GetAsync("/ping", ""),
        ["user-creator-of-nothing"] = tenant => tenant.GetAsync("/ping", "__CREATOR__"),
        ["user-unlicensed"] = tenant => tenant.GetAsync("/ping", tenant.Unlicensed),
        ["user-malformed"] = tenant => tenant.GetAsync("/ping", "nobody"),
        ["user-unknown"] = tenant => tenant.GetAsync("/ping", "nobody@example.com"),
        ["user-inactive"] = tenant => tenant.GetAsync("/ping", tenant.Inactive),
        ["user-missing"] = tenant => tenant.SendAsync("POST", "/contracts/create", Bodies.Contract(tenant)),
    };

    private static async Task<Reply> RevokedTokenAsync(TestTenant tenant)
    {
        var made = await tenant.ControlAsync("POST", "/tokens");
        await tenant.ControlAsync("DELETE", $"/tokens/{made.Json["id"]}");
        return await tenant.SendAsync("GET", "/ping", null, token: (string)made.Json["token"]!);
    }
}
