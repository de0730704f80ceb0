using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Participants who cannot sign.</summary>
internal static class SigningScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["signing-draft"] = async tenant => await (await tenant.NewContractAsync(Bodies.ToSign(tenant))).ActAsync("sign"),
        ["signing-overdue"] = async tenant => await (await tenant.OverdueContractAsync(Bodies.ToSign(tenant))).ActAsync("sign"),
        ["signing-signed"] = async tenant => await (await tenant.SignedContractAsync()).ActAsync("sign"),
        ["signing-declined"] = DeclinedAsync,
        ["signing-not-signatory"] = async tenant => await (await tenant.PendingContractAsync(Bodies.Contract(tenant))).ActAsync("sign"),
        ["signing-decided"] = TwiceAsync,
    };

    private static async Task<Reply> DeclinedAsync(TestTenant tenant)
    {
        var contract = await tenant.PendingContractAsync();
        Assert.Equal(200, (await contract.ActAsync("decline", contract.OwnerParticipant)).Code);
        return await contract.ActAsync("sign");
    }

    private static async Task<Reply> TwiceAsync(TestTenant tenant)
    {
        var contract = await tenant.PendingContractAsync();
        Assert.Equal(200, (await contract.ActAsync("sign")).Code);
        return await contract.ActAsync("sign");
    }
}
