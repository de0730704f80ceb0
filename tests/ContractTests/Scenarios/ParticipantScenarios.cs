using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class ParticipantScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Create = "reference/create-a-participant";
    private const string Update = "docs/update-a-participant-in-a-contract";

    public static IEnumerable<Scenario> All => [.. Creations, .. Updates, .. Deletions];

    private static IEnumerable<Scenario> Creations =>
    [
        new("createParticipant", 200, "of-a-company", Create, Inferred,
            async fixture => CreateAs(fixture.Tenant.Admin.Email, await fixture.PendingAsync(), Company, "dee@crates.example"))
        {
            Changes = ["contract.parties"],
            Events = ["participant:create"],
        },
        new("createParticipant", 400, "duplicate", "docs/creating-a-contract", Documented, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Company, "ann@crates.example")),
        new("createParticipant", 404, "unknown-party", Errors, Documented, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), _ => 1, "dee@crates.example"))
        {
            Rule = "party-unknown",
        },
        new("createParticipant", 409, "second-of-an-individual", Create, Inferred, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(),
                contract => contract.Counterparties.OfType<IndividualParty>().First().Id, "dee@crates.example"))
        {
            Rule = "party-individual-full",
        },
        .. Unauthorized.ByToken("createParticipant", email => CreateAs(email, 1, 1, "dee@crates.example")),
        .. Unauthorized.ByUser("createParticipant", email => CreateAs(email, 1, 1, "dee@crates.example")),
    ];

    private static IEnumerable<Scenario> Updates =>
    [
        new("updateParticipant", 200, "title", Update, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), new() { Title = "Head of crates" }))
        {
            Changes = ["contract.parties"],
            Events = ["participant:update"],
        },
        new("updateParticipant", 200, "nothing", Update, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), new())),
        new("updateParticipant", 400, "email-of-another", "docs/creating-a-contract", Inferred, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), new() { Email = "bo@crates.example" })),
        new("updateParticipant", 400, "email-of-the-owner-side", Update, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            var owner = contract.MyParty!;
            return UpdateAs(fixture.Tenant.Admin.Email, contract.Id, owner.Id, contract.OwnerSide(),
                new() { Email = fixture.Tenant.Member(_ => true).Email });
        })
        {
            Rule = "owner-participant-email-fixed",
        },
        new("updateParticipant", 404, "unknown-contract", Errors, Inferred,
            fixture => Task.FromResult(UpdateAs(fixture.Tenant.Admin.Email, 1, 1, 1, new()))),
        .. Unauthorized.ByToken("updateParticipant", email => UpdateAs(email, 1, 1, 1, new())),
        .. Unauthorized.ByUser("updateParticipant", email => UpdateAs(email, 1, 1, 1, new())),
    ];

    private static IEnumerable<Scenario> Deletions =>
    [
        new("deleteParticipant", 200, "one-of-two", "certified-connectors/Oneflow", Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return DeleteAs(fixture.Tenant.Admin.Email, contract.Id, Company(contract), contract.Counterparty());
        })
        {
            Changes = ["contract.parties"],
            Events = ["participant:delete"],
        },
        new("deleteParticipant", 404, "unknown", Errors, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return DeleteAs(fixture.Tenant.Admin.Email, contract.Id, Company(contract), 1);
        })
        {
            Rule = "party-participant-unknown",
        },
        .. Unauthorized.ByToken("deleteParticipant", email => DeleteAs(email, 1, 1, 1)),
        .. Unauthorized.ByUser("deleteParticipant", email => DeleteAs(email, 1, 1, 1)),
    ];

    private static long Company(Contract contract) => contract.Counterparties.OfType<CompanyParty>().First().Id;

    private static Call CreateAs(string email, Contract contract, Func<Contract, long> party, string newcomer) =>
        CreateAs(email, contract.Id, party(contract), newcomer);

    private static Call CreateAs(string email, long contract, long party, string newcomer)
    {
        var request = new NewParticipant { Name = "Dee Crate", Email = newcomer, DeliveryChannel = DeliveryChannel.Email };
        return Call.Of(
            client => client.AsUser(email).Parties.TryCreateParticipantAsync(contract, party, request),
            client => client.AsUser(email).Parties.CreateParticipantAsync(contract, party, request));
    }

    private static Call UpdateAs(string email, Contract contract, UpdateParticipantRequest request) =>
        UpdateAs(email, contract.Id, Company(contract), contract.Counterparty(), request);

    private static Call UpdateAs(string email, long contract, long party, long participant, UpdateParticipantRequest request) => Call.Of(
        client => client.AsUser(email).Parties.TryUpdateParticipantAsync(contract, party, participant, request),
        client => client.AsUser(email).Parties.UpdateParticipantAsync(contract, party, participant, request));

    private static Call DeleteAs(string email, long contract, long party, long participant) => Call.Of(
        client => client.AsUser(email).Parties.TryDeleteParticipantAsync(contract, party, participant),
        client => client.AsUser(email).Parties.DeleteParticipantAsync(contract, party, participant));
}
