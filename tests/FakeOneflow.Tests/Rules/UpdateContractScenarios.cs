using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Changes that the state of a contract does not allow.</summary>
internal static class UpdateContractScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["contract-name-fixed"] = tenant => ChangeAsync(tenant, """{"name":"Late"}"""),
        ["contract-value-fixed"] = tenant => ChangeAsync(tenant, """{"value":null}"""),
        ["signing-period-fixed"] = tenant => ChangeAsync(
            tenant, """{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":9}}"""),
        ["sign-order-fixed"] = async tenant => await (await tenant.SignedContractAsync()).SendAsync("PUT", "", """{"sign_order":[]}"""),
        ["signing-period-over"] = async tenant => await (await tenant.SignedContractAsync()).SendAsync(
            "PUT", "", """{"_private":{"signing_period_expiration":{"type":"never"}}}"""),
    };

    private static async Task<Reply> ChangeAsync(TestTenant tenant, string change) =>
        await (await tenant.OverdueContractAsync()).SendAsync("PUT", "", $$"""{"_private":{{change}}}""");
}
