using System.Text;
using ApiWrappers;
using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

/// <summary>The responses of operations on contracts that people have signed or declined, which no operation does.</summary>
internal static class SigningScenarios
{
    private const string Changing = "docs/update-top-level-information";
    private const string Conflicts = "docs/handling-errors-with-error-codes";
    private const string Download = "docs/download-a-contract-file";
    private const string Lifecycle = "contract-duration-and-lifecycle-settings";
    private const string States = "docs/webhook-type";

    // Contracts that were signed before this moment have a verification of their own.
    private static readonly DateTimeOffset BeforeVerificationEnded = new(2024, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly DataFieldKey Terms = DataFieldKey.Custom("payment_terms");

    public static IEnumerable<Scenario> All => [.. Reads, .. Events, .. Files, .. Changes, .. Resets, .. Refusals];

    private static IEnumerable<Scenario> Reads =>
    [
        new("getContract", 200, "partly-signed", States, Documented, async fixture => Get(await fixture.PartlySignedAsync())),
        new("getContract", 200, "signed", States, Documented, async fixture => Get(await fixture.SignedAsync())),
        new("getContract", 200, "declined", States, Documented, async fixture => Get(await fixture.DeclinedAsync())),
        new("getContract", 200, "first-of-two-periods", Lifecycle, Documented, async fixture =>
            Get(await fixture.SignedAsync(
                new { type = "recurring_two_periods", initial_duration = "1y", duration = "3m", notice_period = "1m" }))),
        new("getContract", 200, "awaiting-its-start", Lifecycle, Documented, async fixture =>
            Get(await fixture.SignedAsync(new { type = "single_period", start_date = "2025-03-01", duration = "6m" }))),
        new("getContract", 200, "ended", Lifecycle, Documented, async fixture =>
        {
            var contract = await fixture.SignedAsync(new { type = "single_period", duration = "2w" });
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromDays(14));
            return Get(contract);
        }),
        new("getContract", 200, "canceled", Lifecycle, Documented, async fixture =>
        {
            var contract = await fixture.SignedAsync(new { type = "recurring", duration = "1y", notice_period = "3m" });
            await fixture.Control.EndAsync(fixture.Tenant, contract.Id, "cancel");
            return Get(contract);
        }),
        new("getContract", 200, "terminated", Lifecycle, Documented, async fixture =>
        {
            var contract = await fixture.SignedAsync();
            await fixture.Control.EndAsync(fixture.Tenant, contract.Id, "terminate");
            return Get(contract);
        }),
        new("listContracts", 200, "signed-ones", "docs/filtering", Documented, async fixture =>
        {
            await fixture.DraftAsync();
            await fixture.SignedAsync();
            ContractState[] states = [ContractState.Signed];
            return Call.Of(client => client.Contracts.TryListContractsAsync(filterStates: states),
                client => client.Contracts.ListContractsAsync(filterStates: states));
        }),
        new("getParty", 200, "signed-by-link", States, Inferred, async fixture =>
        {
            var contract = await fixture.SignedByLinkAsync();
            var party = contract.Counterparties.OfType<IndividualParty>().First().Id;
            return Call.Of(client => client.Parties.TryGetPartyAsync(contract.Id, party),
                client => client.Parties.GetPartyAsync(contract.Id, party));
        }),
    ];

    private static IEnumerable<Scenario> Events =>
    [
        new("listContractEvents", 200, "of-signing", States, Documented, async fixture => ListEvents(await fixture.SignedAsync())),
        new("listContractEvents", 200, "of-declining", States, Documented, async fixture => ListEvents(await fixture.DeclinedAsync())),
        new("listContractEvents", 200, "of-signing-by-link", States, Documented,
            async fixture => ListEvents(await fixture.SignedByLinkAsync())),
        new("listContractEvents", 200, "of-a-lifecycle", States, Documented, async fixture =>
        {
            var contract = await fixture.SignedAsync(new { type = "recurring", duration = "1m" });
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromDays(31));
            await fixture.Control.EndAsync(fixture.Tenant, contract.Id, "terminate");
            return ListEvents(contract);
        }),
        new("getContractEvent", 200, "of-signing", "docs/contract-event", Documented, async fixture =>
        {
            var contract = await fixture.SignedAsync();
            var events = await fixture.Admin.Events.ListContractEventsAsync(contract.Id);
            var happened = events.Data.Single(candidate => candidate.Type.Value == "contract:sign").Id;
            return Call.Of(
                client => client.Events.TryGetContractEventAsync(contract.Id, happened),
                client => client.Events.GetContractEventAsync(contract.Id, happened));
        }),
    ];

    private static IEnumerable<Scenario> Files =>
    [
        new("listContractFiles", 200, "with-a-verification", Download, Documented, async fixture =>
        {
            var contract = await LongAgoAsync(fixture);
            return Call.Of(client => client.Files.TryListContractFilesAsync(contract.Id),
                client => client.Files.ListContractFilesAsync(contract.Id));
        }),
        new("getContractFile", 200, "verification", Download, Documented, async fixture => GetFile(await LongAgoAsync(fixture))),
        new("getContractFile", 302, "download-of-the-verification", Download, Documented, async fixture =>
        {
            var contract = await LongAgoAsync(fixture);
            return Call.Of(
                client => client.Files.TryDownloadContractFileAsync(contract.Id, 2, Stream.Null),
                client => client.Files.DownloadContractFileAsync(contract.Id, 2, Stream.Null));
        }),
        new("getContractFile", 409, "verification-of-a-later-signature", Download, Inferred,
            async fixture => GetFile(await fixture.SignedAsync())),
    ];

    private static IEnumerable<Scenario> Changes =>
    [
        new("updateContract", 200, "name-when-signed", Changing, Documented,
            async fixture => Update(fixture, await fixture.SignedAsync(), new() { Name = "Delivered" }))
        {
            Changes = ["contract._private", "file.name"],
        },
        new("updateContract", 409, "period-when-signed", Changing, Documented, async fixture =>
            Update(fixture, await fixture.SignedAsync(),
                new() { SigningPeriodExpiration = new() { Type = SigningPeriodExpirationType.Never } }))
        {
            Rule = "signing-period-over",
        },
        new("updateContract", 409, "name-when-declined", Changing, Inferred,
            async fixture => Update(fixture, await fixture.DeclinedAsync(), new() { Name = "Refused" })),
        new("deleteContract", 200, "signed", "docs/delete-a-contract", Documented, async fixture =>
        {
            var (id, email) = ((await fixture.SignedAsync()).Id, fixture.Tenant.Admin.Email);
            return Call.Of(
                client => client.AsUser(email).Contracts.TryDeleteContractAsync(id),
                client => client.AsUser(email).Contracts.DeleteContractAsync(id));
        })
        {
            Changes = ["-contract"],
            Events = ["contract:delete"],
        },
    ];

    private static IEnumerable<Scenario> Resets =>
    [
        new("updateContractDataField", 200, "resets-signatures", States, Documented,
            async fixture => SetTerms(fixture, await fixture.PartlySignedAsync()))
        {
            Changes = ["contract.data_fields", "contract.parties"],
            Events = ["data_field:update", "contract:signature_reset", "contract:content_update"],
        },
        new("updateParty", 200, "resets-signatures", States, Documented,
            async fixture => Rename(fixture, await fixture.PartlySignedAsync()))
        {
            Changes = ["contract.parties"],
            Events = ["party:update", "contract:signature_reset"],
        },
        new("uploadContractFile", 200, "resets-signatures", States, Documented,
            async fixture => Attach(fixture, await fixture.PartlySignedAsync()))
        {
            Changes = ["contract.parties", "+file"],
            Events = ["contract:content_update", "contract:signature_reset"],
        },
    ];

    private static IEnumerable<Scenario> Refusals =>
    [
        new("publishContract", 409, "signed", "docs/publish-a-contract", Inferred,
            async fixture => Publish(fixture, await fixture.SignedAsync())),
        new("publishContract", 409, "declined", "docs/publish-a-contract", Inferred,
            async fixture => Publish(fixture, await fixture.DeclinedAsync())),
        new("updateContractDataField", 409, "signed-contract", Conflicts, Inferred,
            async fixture => SetTerms(fixture, await fixture.SignedAsync())),
        new("updateParty", 409, "signed-contract", Conflicts, Inferred, async fixture => Rename(fixture, await fixture.SignedAsync())),
        new("updateParty", 409, "declined-contract", Conflicts, Inferred, async fixture => Rename(fixture, await fixture.DeclinedAsync())),
        new("deleteParty", 409, "signed-contract", Conflicts, Inferred, async fixture =>
        {
            var (contract, email) = (await fixture.SignedAsync(), fixture.Tenant.Admin.Email);
            return Call.Of(
                client => client.AsUser(email).Parties.TryDeletePartyAsync(contract.Id, Company(contract)),
                client => client.AsUser(email).Parties.DeletePartyAsync(contract.Id, Company(contract)));
        }),
        new("createParticipant", 409, "signed-contract", Conflicts, Inferred, async fixture =>
        {
            var (contract, email) = (await fixture.SignedAsync(), fixture.Tenant.Admin.Email);
            var latecomer = new NewParticipant { Name = "Dee Late", Email = "dee@crates.example", DeliveryChannel = DeliveryChannel.Email };
            return Call.Of(
                client => client.AsUser(email).Parties.TryCreateParticipantAsync(contract.Id, Company(contract), latecomer),
                client => client.AsUser(email).Parties.CreateParticipantAsync(contract.Id, Company(contract), latecomer));
        }),
        new("uploadContractFile", 409, "signed-contract", Conflicts, Inferred,
            async fixture => Attach(fixture, await fixture.SignedAsync())),
    ];

    private static async Task<Contract> LongAgoAsync(AccountFixture fixture)
    {
        await fixture.Control.SetClockAsync(fixture.Tenant, BeforeVerificationEnded);
        return await fixture.SignedAsync();
    }

    private static long Company(Contract contract) => contract.Counterparties.OfType<CompanyParty>().First().Id;

    private static Call Get(Contract contract) =>
        Call.Of(client => client.Contracts.TryGetContractAsync(contract.Id), client => client.Contracts.GetContractAsync(contract.Id));

    private static Call GetFile(Contract contract) =>
        Call.Of(client => client.Files.TryGetContractFileAsync(contract.Id, 2),
            client => client.Files.GetContractFileAsync(contract.Id, 2));

    private static Call ListEvents(Contract contract) => Call.Of(
        client => client.Events.TryListContractEventsAsync(contract.Id), client => client.Events.ListContractEventsAsync(contract.Id));

    private static Call Update(AccountFixture fixture, Contract contract, UpdateContractPrivate change)
    {
        var (email, request) = (fixture.Tenant.Admin.Email, new UpdateContractRequest { Private = change });
        return Call.Of(
            client => client.AsUser(email).Contracts.TryUpdateContractAsync(contract.Id, request),
            client => client.AsUser(email).Contracts.UpdateContractAsync(contract.Id, request));
    }

    private static Call SetTerms(AccountFixture fixture, Contract contract)
    {
        var (email, request) = (fixture.Tenant.Admin.Email, new UpdateContractDataFieldRequest { Value = "10 days" });
        return Call.Of(
            client => client.AsUser(email).DataFields.TryUpdateContractDataFieldAsync(contract.Id, Terms, request),
            client => client.AsUser(email).DataFields.UpdateContractDataFieldAsync(contract.Id, Terms, request));
    }

    private static Call Rename(AccountFixture fixture, Contract contract)
    {
        var (email, request) = (fixture.Tenant.Admin.Email, new UpdatePartyRequest { Name = "Crates and Daughters" });
        return Call.Of(
            client => client.AsUser(email).Parties.TryUpdatePartyAsync(contract.Id, Company(contract), request),
            client => client.AsUser(email).Parties.UpdatePartyAsync(contract.Id, Company(contract), request));
    }

    private static Call Publish(AccountFixture fixture, Contract contract)
    {
        var (email, request) = (fixture.Tenant.Admin.Email, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });
        return Call.Of(
            client => client.AsUser(email).Contracts.TryPublishContractAsync(contract.Id, request),
            client => client.AsUser(email).Contracts.PublishContractAsync(contract.Id, request));
    }

    private static Call Attach(AccountFixture fixture, Contract contract)
    {
        var email = fixture.Tenant.Admin.Email;
        return Call.Of(
            client => client.AsUser(email).Files.TryUploadContractFileAsync(contract.Id, Terms(), UploadAs.Attachment),
            client => client.AsUser(email).Files.UploadContractFileAsync(contract.Id, Terms(), UploadAs.Attachment));

        static ApiFile Terms() => new(new MemoryStream(Encoding.ASCII.GetBytes("terms and conditions\n")), "terms.txt");
    }
}
