using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Lifecycles that cannot be set or ended.</summary>
internal static class LifecycleScenarios
{
    private const string Yearly = """{"type":"recurring","duration":"1y"}""";

    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["lifecycle-fixed"] = async tenant => await (await tenant.SignedContractAsync()).SettleAsync(Yearly),
        ["lifecycle-settings-unfit"] = async tenant =>
            await (await tenant.PendingContractAsync()).SettleAsync("""{"type":"no_duration","duration":"3m"}"""),
        ["lifecycle-not-running"] = TerminateTwiceAsync,
        ["lifecycle-not-recurring"] = async tenant => await (await tenant.SignedContractAsync()).EndAsync("cancel"),
        ["lifecycle-canceled"] = CancelTwiceAsync,
    };

    private static async Task<Reply> TerminateTwiceAsync(TestTenant tenant)
    {
        var contract = await tenant.SignedContractAsync();
        Assert.Equal(200, (await contract.EndAsync("terminate")).Code);
        return await contract.EndAsync("terminate");
    }

    private static async Task<Reply> CancelTwiceAsync(TestTenant tenant)
    {
        var contract = await tenant.PendingContractAsync();
        await contract.SettleAsync(Yearly);
        await contract.SignedAsync();
        Assert.Equal(200, (await contract.EndAsync("cancel")).Code);
        return await contract.EndAsync("cancel");
    }
}
