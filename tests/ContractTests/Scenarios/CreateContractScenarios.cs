using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class CreateContractScenarios
{
    private const string Id = "createContract";
    private const string Page = "reference/create-a-contract";
    private const string IssuesPage = "docs/creating-a-contract";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "company-and-individual", Page, Documented,
            fixture => Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, AccountFixture.NewContract(fixture.Tenant))))
        {
            Changes = ["+contract"],
            Events = ["contract:create"],
        },
        new(Id, 200, "owner-side-given", "docs/create-a-contract-with-an-owner-side-party", Documented, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            request.MyParty = new NewOwnerParty
            {
                Participants = [new NewOwnerParticipant { Name = fixture.Tenant.Admin.Name, Email = fixture.Tenant.Admin.Email,
                    DeliveryChannel = DeliveryChannel.Email, Organizer = true }],
            };
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Changes = ["+contract"],
            Events = ["contract:create"],
        },
        new(Id, 200, "owner-side-with-company-data", "docs/create-a-contract-with-an-owner-side-party", Inferred, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, AccountFixture.NewContract(fixture.Tenant)) with
            {
                Tamper = request => request.Content = new StringContent(
                    $$"""
                    {"workspace_id":{{fixture.Tenant.ActiveTemplate.WorkspaceId}},"template_id":{{fixture.Tenant.ActiveTemplate.Id}},"my_party":{
                    "participants":[{"email":"{{fixture.Tenant.Admin.Email}}"}],
                    "country_code":"SE","name":"Crates and Sons","identification_number":"556677-8899"} }
                    """,
                    new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            }))
        {
            Changes = ["+contract"],
            Events = ["contract:create"],
        },
        new(Id, 400, "duplicate-participant", IssuesPage, Documented, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            var company = (NewCompanyParty)request.Parties[0];
            company.Participants[1].Email = company.Participants[0].Email;
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "participant-duplicate",
        },
        new(Id, 400, "too-many-participants", IssuesPage, Documented, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            ((NewCompanyParty)request.Parties[0]).Participants = [.. Enumerable.Range(1, 41).Select(number =>
                new NewParticipant { Name = $"Person {number}", Email = $"person{number}@crates.example",
                    DeliveryChannel = DeliveryChannel.Email })];
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "participants-too-many",
        },
        new(Id, 400, "name-too-long", Page, Documented, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            request.Name = new string('x', 131);
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "field-length",
        },
        new(Id, 400, "unknown-delivery-channel", Page, Documented, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            ((NewIndividualParty)request.Parties[1]).Participant.DeliveryChannel = DeliveryChannel.From("pigeon");
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "field-value",
        },
        new(Id, 403, "user-may-not-create-there", IssuesPage, Documented, fixture =>
        {
            var template = fixture.Tenant.ActiveTemplate;
            var creators = fixture.Tenant.Workspaces.Single(workspace => workspace.Id == template.WorkspaceId).CreatorIds;
            return Task.FromResult(CreateAs(
                fixture.Tenant.Member(user => !creators.Contains(user.Id)).Email, AccountFixture.NewContract(fixture.Tenant)));
        })
        {
            Rule = "workspace-create-forbidden",
        },
        new(Id, 404, "unknown-template", "docs/handling-errors-with-error-codes", Documented, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            request.TemplateId = 1;
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "template-unknown",
        },
        new(Id, 404, "unknown-workspace", Page, Inferred, fixture =>
        {
            var request = AccountFixture.NewContract(fixture.Tenant);
            request.WorkspaceId = 1;
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "workspace-unknown",
        },
        new(Id, 409, "inactive-template", IssuesPage, Inferred, fixture =>
        {
            var template = fixture.Tenant.InactiveTemplate;
            var request = AccountFixture.NewContract(fixture.Tenant);
            (request.TemplateId, request.WorkspaceId) = (template.Id, template.WorkspaceId);
            return Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, request));
        })
        {
            Rule = "template-inactive",
        },
        .. Unauthorized.ByToken(Id, CreateAny),
        .. Unauthorized.ByUser(Id, CreateAny),
    ];

    private static Call CreateAny(string email) => CreateAs(email, new CreateContractRequest { WorkspaceId = 1, TemplateId = 1 });

    private static Call CreateAs(string email, CreateContractRequest request) => Call.Of(
        client => client.AsUser(email).Contracts.TryCreateContractAsync(request),
        client => client.AsUser(email).Contracts.CreateContractAsync(request));
}
