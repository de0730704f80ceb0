using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class ContractCreateDataScenarios
{
    private const string Id = "getContractCreateData";
    private const string Page = "docs/get-data-to-create-a-contract";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "all", Page, Documented, fixture => Task.FromResult(Get(fixture.Tenant.Admin.Email))),
        new(Id, 200, "of-a-type", Page, Inferred, async fixture =>
            Get(fixture.Tenant.Admin.Email, (await fixture.Admin.TemplateTypes.ListTemplateTypesAsync()).Data[0].Id)),
        new(Id, 200, "user-who-may-not-create-everywhere", Page, Documented, fixture => Task.FromResult(Get(
            fixture.Tenant.Member(user => fixture.Tenant.Workspaces.Count(workspace => workspace.CreatorIds.Contains(user.Id)) == 1)
                .Email))),
        new(Id, 400, "malformed-type-id", Page, Documented, fixture => Task.FromResult(Get(fixture.Tenant.Admin.Email) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "?template_type_id=first"),
        })),
        new(Id, 400, "type-id-twice", "docs/filtering", Inferred, fixture => Task.FromResult(Get(fixture.Tenant.Admin.Email) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "?template_type_id=1&template_type_id=2"),
        }))
        {
            Rule = "filter-twice",
        },
    ];

    private static Call Get(string email, long? type = null) => Call.Of(
        client => client.AsUser(email).Helpers.TryGetContractCreateDataAsync(templateTypeId: type),
        client => client.AsUser(email).Helpers.GetContractCreateDataAsync(templateTypeId: type));
}
