using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class PartyScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Create = "reference/create-a-party";
    private const string Update = "reference/update-a-party-by-id";
    private const string Delete = "docs/delete-a-party-from-a-contract";

    public static IEnumerable<Scenario> All => [.. Lists, .. Gets, .. Creations, .. Updates, .. Deletions];

    private static IEnumerable<Scenario> Lists =>
    [
        new("listParties", 200, "all", "reference/get-parties", Documented, async fixture =>
        {
            var (id, email) = ((await fixture.DraftAsync()).Id, fixture.Tenant.Admin.Email);
            return Call.Of(
                client => client.AsUser(email).Parties.TryListPartiesAsync(id),
                client => client.AsUser(email).Parties.ListPartiesAsync(id));
        }),
    ];

    private static IEnumerable<Scenario> Gets =>
    [
        new("getParty", 200, "company", Update, Inferred,
            async fixture => GetAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Company)),
        new("getParty", 200, "individual", Update, Inferred,
            async fixture => GetAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Individual)),
        new("getParty", 404, "unknown-party", Errors, Inferred,
            async fixture => GetAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), _ => 1)),
        .. Unauthorized.ByToken("getParty", email => GetAs(email, 1, 1)),
        .. Unauthorized.ByUser("getParty", email => GetAs(email, 1, 1)),
    ];

    private static IEnumerable<Scenario> Creations =>
    [
        new("createParty", 200, "company", Create, Documented,
            async fixture => CreateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, Newcomer("dee@newcomer.example")))
        {
            Changes = ["contract.parties"],
            Events = ["party:create", "participant:create"],
        },
        new("createParty", 400, "company-without-participants", Create, Documented, async fixture => CreateAs(
            fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new NewCompanyParty { Name = "Empty", Participants = [] }))
        {
            Rule = "party-empty",
        },
        new("createParty", 400, "duplicate-participant", "docs/creating-a-contract", Documented, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, Newcomer("ann@crates.example"))),
        new("createParty", 400, "overdue-contract", "docs/handling-errors-with-error-codes", Inferred, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, (await fixture.OverdueAsync()).Id, Newcomer("dee@newcomer.example")))
        {
            Rule = "contract-closed-content",
        },
        new("createParty", 404, "unknown-contract", Errors, Inferred,
            fixture => Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, 1, Newcomer("dee@newcomer.example")))),
        .. Unauthorized.ByToken("createParty", email => CreateAs(email, 1, Newcomer("dee@newcomer.example"))),
        .. Unauthorized.ByUser("createParty", email => CreateAs(email, 1, Newcomer("dee@newcomer.example"))),
    ];

    private static IEnumerable<Scenario> Updates =>
    [
        new("updateParty", 200, "name-and-number", Update, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Company))
        {
            Changes = ["contract.parties"],
            Events = ["party:update"],
        },
        new("updateParty", 400, "name-of-an-individual", Update, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Individual))
        {
            Rule = "party-individual-name",
        },
        new("updateParty", 403, "user-who-may-not-update", Update, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return UpdateAs(viewer.Email, await fixture.ViewedByAsync(viewer), Company);
        })
        {
            Rule = "contract-change-forbidden",
        },
        new("updateParty", 404, "unknown-party", Errors, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), _ => 1)),
        new("updateParty", 409, "overdue-contract", Update, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.OverdueAsync(), Company))
        {
            Rule = "contract-closed",
        },
        .. Unauthorized.ByToken("updateParty", email => UpdateAs(email, 1, 1)),
        .. Unauthorized.ByUser("updateParty", email => UpdateAs(email, 1, 1)),
    ];

    private static IEnumerable<Scenario> Deletions =>
    [
        new("deleteParty", 200, "company", Delete, Documented,
            async fixture => DeleteAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Company))
        {
            Changes = ["contract.parties"],
            Events = ["party:delete"],
        },
        new("deleteParty", 200, "unknown-party", Delete, Documented,
            async fixture => DeleteAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), _ => 1)),
        new("deleteParty", 400, "malformed-id", Delete, Documented,
            async fixture => DeleteAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Company) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "first"),
        })
        {
            Rule = "path-id-malformed",
        },
        new("deleteParty", 403, "user-who-may-not-update", Delete, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return DeleteAs(viewer.Email, await fixture.ViewedByAsync(viewer), Company);
        }),
        new("deleteParty", 404, "unknown-contract", Delete, Documented,
            fixture => Task.FromResult(DeleteAs(fixture.Tenant.Admin.Email, 1, 1))),
        new("deleteParty", 409, "owner-side", Delete, Inferred, async fixture =>
            DeleteAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), contract => contract.Parties[0].Id))
        {
            Rule = "party-owner-stays",
        },
        .. Unauthorized.ByToken("deleteParty", email => DeleteAs(email, 1, 1)),
        .. Unauthorized.ByUser("deleteParty", email => DeleteAs(email, 1, 1)),
    ];

    private static long Company(Contract contract) => contract.Counterparties.OfType<CompanyParty>().First().Id;

    private static long Individual(Contract contract) => contract.Counterparties.OfType<IndividualParty>().First().Id;

    private static NewCompanyParty Newcomer(string email) => new()
    {
        Name = "Newcomer",
        Participants = [new NewParticipant { Name = "Dee Newcomer", Email = email, DeliveryChannel = DeliveryChannel.Email }],
    };

    private static Call GetAs(string email, Contract contract, Func<Contract, long> party) => GetAs(email, contract.Id, party(contract));

    private static Call GetAs(string email, long contract, long party) => Call.Of(
        client => client.AsUser(email).Parties.TryGetPartyAsync(contract, party),
        client => client.AsUser(email).Parties.GetPartyAsync(contract, party));

    private static Call CreateAs(string email, long contract, NewParty party) => Call.Of(
        client => client.AsUser(email).Parties.TryCreatePartyAsync(contract, party),
        client => client.AsUser(email).Parties.CreatePartyAsync(contract, party));

    private static Call UpdateAs(string email, Contract contract, Func<Contract, long> party) =>
        UpdateAs(email, contract.Id, party(contract));

    private static Call UpdateAs(string email, long contract, long party)
    {
        var request = new UpdatePartyRequest { Name = "Crates and Daughters", IdentificationNumber = "556000-0002" };
        return Call.Of(
            client => client.AsUser(email).Parties.TryUpdatePartyAsync(contract, party, request),
            client => client.AsUser(email).Parties.UpdatePartyAsync(contract, party, request));
    }

    private static Call DeleteAs(string email, Contract contract, Func<Contract, long> party) =>
        DeleteAs(email, contract.Id, party(contract));

    private static Call DeleteAs(string email, long contract, long party) => Call.Of(
        client => client.AsUser(email).Parties.TryDeletePartyAsync(contract, party),
        client => client.AsUser(email).Parties.DeletePartyAsync(contract, party));
}
