using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Paths that name the wrong contract or participant, and contracts that cannot be published.</summary>
internal static class ContractScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["contract-id-malformed"] = tenant => tenant.SendAsync("DELETE", "/contracts/seventeen", null, tenant.Admin),
        ["contract-is-template"] = tenant => LinkAsync(tenant, tenant.Template, 1),
        ["contract-of-other-account"] = OfOtherAccountAsync,
        ["contract-not-accessible"] = async tenant =>
            await tenant.GetAsync((await tenant.NewContractAsync()).Path, tenant.Member),
        ["contract-unknown"] = tenant => LinkAsync(tenant, 1, 1),
        ["participant-id-malformed"] = async tenant => await (await tenant.NewContractAsync()).LinkAsync("seventeen"),
        ["participant-of-other-contract"] = OfOtherContractAsync,
        ["participant-unknown"] = async tenant => await (await tenant.NewContractAsync()).LinkAsync(1),
        ["participant-owner-side"] = OwnerSideAsync,
        ["plan-excludes-publish"] = FreePlanAsync,
        ["contract-update-forbidden"] = async tenant => await (await tenant.NewViewedContractAsync()).PublishAsync(tenant.Member),
        ["contract-not-draft"] = PublishTwiceAsync,
    };

    private static Task<Reply> LinkAsync(TestTenant tenant, long contract, long participant) =>
        tenant.SendAsync("POST", $"/contracts/{contract}/participants/{participant}/access_link", null);

    private static async Task<Reply> OfOtherAccountAsync(TestTenant tenant)
    {
        var other = await (await tenant.Server.NewTenantAsync()).NewContractAsync();
        return await LinkAsync(tenant, other.Id, other.Counterparty);
    }

    private static async Task<Reply> OfOtherContractAsync(TestTenant tenant)
    {
        var other = await tenant.NewContractAsync();
        return await (await tenant.NewContractAsync()).LinkAsync(other.Counterparty);
    }

    private static async Task<Reply> OwnerSideAsync(TestTenant tenant)
    {
        var contract = await tenant.NewContractAsync();
        return await contract.LinkAsync(contract.OwnerParticipant);
    }

    private static async Task<Reply> FreePlanAsync(TestTenant tenant)
    {
        var free = await tenant.Server.NewTenantAsync("""{"plan":"free"}""");
        return await (await free.NewContractAsync()).PublishAsync();
    }

    private static async Task<Reply> PublishTwiceAsync(TestTenant tenant)
    {
        var contract = await tenant.NewContractAsync();
        Assert.Equal(200, (await contract.PublishAsync()).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");
        return await contract.PublishAsync();
    }
}
