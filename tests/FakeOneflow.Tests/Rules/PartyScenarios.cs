using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Parties and participants that cannot be, or cannot be changed.</summary>
internal static class PartyScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["path-id-malformed"] = async tenant => await (await tenant.NewContractAsync()).SendAsync("DELETE", "/parties/seventeen"),
        ["contract-change-forbidden"] = async tenant =>
            await ChangeAsync(await tenant.NewViewedContractAsync(), """{"country_code":"NO"}""", tenant.Member),
        ["contract-change-not-accessible"] = async tenant =>
            await (await tenant.NewViewedContractAsync()).SendAsync("PUT", "/product_groups", """{"product_groups":[]}""", tenant.Member),
        ["contract-closed"] = async tenant => await ChangeAsync(await tenant.OverdueContractAsync(), """{"country_code":"NO"}"""),
        ["contract-closed-content"] = async tenant => await (await tenant.OverdueContractAsync()).SendAsync(
            "POST", "/parties", Bodies.Individual("eve@example.org").ToJsonString()),
        ["party-unknown"] = async tenant => await (await tenant.NewContractAsync()).SendAsync("GET", "/parties/1"),
        ["party-participant-unknown"] = async tenant =>
            await DeleteAsync(await tenant.NewContractAsync(), contract => $"{contract.CompanyParty}/participants/1"),
        ["party-individual-name"] = async tenant =>
            await ChangeAsync(await tenant.NewContractAsync(), """{"name":"Ada"}"""),
        ["party-owner-stays"] = async tenant =>
            await DeleteAsync(await tenant.NewContractAsync(), contract => $"{contract.OwnerParty}"),
        ["party-individual-full"] = async tenant => await SecondPersonAsync(await tenant.NewContractAsync()),
        ["owner-participant-email-fixed"] = async tenant => await OwnerEmailAsync(tenant),
        ["participant-last"] = async tenant =>
            await tenant.SendAsync("DELETE", (await tenant.NewContractAsync()).CompanyParticipant, null),
    };

    private static Task<Reply> ChangeAsync(TestContract contract, string body, string? user = null) =>
        contract.SendAsync("PUT", $"/parties/{contract.IndividualParty}", body, user);

    private static Task<Reply> DeleteAsync(TestContract contract, Func<TestContract, string> below) =>
        contract.SendAsync("DELETE", $"/parties/{below(contract)}");

    private static Task<Reply> SecondPersonAsync(TestContract contract) => contract.SendAsync(
        "POST", $"/parties/{contract.IndividualParty}/participants", Bodies.Participant("eve@example.org").ToJsonString());

    private static async Task<Reply> OwnerEmailAsync(TestTenant tenant)
    {
        var contract = await tenant.NewContractAsync();
        return await contract.SendAsync(
            "PUT", $"/parties/{contract.OwnerParty}/participants/{contract.OwnerParticipant}",
            $$"""{"email":"{{tenant.Member}}"}""");
    }
}
