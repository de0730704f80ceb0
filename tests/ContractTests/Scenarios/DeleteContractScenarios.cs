using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class DeleteContractScenarios
{
    private const string Id = "deleteContract";
    private const string Page = "docs/delete-a-contract";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "draft", Page, Documented, async fixture => DeleteAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id))
        {
            Changes = ["-contract"],
            Events = ["contract:delete"],
        },
        new(Id, 200, "already-gone", Page, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            await fixture.Admin.Contracts.DeleteContractAsync(contract.Id);
            return DeleteAs(fixture.Tenant.Admin.Email, contract.Id);
        }),
        new(Id, 400, "malformed-id", Page, Documented, fixture => Task.FromResult(DeleteAs(fixture.Tenant.Admin.Email, 1) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "first"),
        })),
        .. Unauthorized.ByToken(Id, email => DeleteAs(email, 1)),
        .. Unauthorized.ByUser(Id, email => DeleteAs(email, 1)),
    ];

    private static Call DeleteAs(string email, long id)
        => Call.Of(client => client.AsUser(email).Contracts.TryDeleteContractAsync(id),
            client => client.AsUser(email).Contracts.DeleteContractAsync(id));
}
