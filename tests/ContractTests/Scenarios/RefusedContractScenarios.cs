using System.Net.Http.Headers;
using System.Text.Json;
using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

/// <summary>Contracts that cannot be created, one flaw at a time.</summary>
internal static class RefusedContractScenarios
{
    private const string Id = "createContract";
    private const string Page = "reference/create-a-contract";
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Owner = "docs/create-a-contract-with-an-owner-side-party";
    private const string Participant = "reference/create-a-participant";

    public static IEnumerable<Scenario> All => [.. Forms, .. Parties, .. Contents];

    private static IEnumerable<Scenario> Forms =>
    [
        new(Id, 400, "no-user", "docs/authentication-and-authorization", Inferred, fixture => Task.FromResult(
            Create(fixture, _ => { }) with { Tamper = request => request.Headers.Remove(UserEmail.Header) }))
        {
            Rule = "user-missing",
        },
        new(Id, 400, "not-json", Errors, Inferred, fixture => Task.FromResult(
            Create(fixture, _ => { }) with { Tamper = request =>
                request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain") }))
        {
            Rule = "body-content-type",
        },
        new(Id, 400, "malformed-json", Errors, Inferred, fixture => Task.FromResult(Raw(fixture, "{\"name\": }")))
        {
            Rule = "body-malformed",
        },
        new(Id, 400, "too-deep", Errors, Inferred,
            fixture => Task.FromResult(Raw(fixture, $"{{\"name\":\"Deep\",\"unused\":{new string('[', 40)}{new string(']', 40)}}}")))
        {
            Rule = "body-too-deep",
        },
        new(Id, 400, "no-template", Page, Documented,
            fixture => Task.FromResult(Raw(fixture, $"{{\"workspace_id\":{fixture.Tenant.ActiveTemplate.WorkspaceId}}}")))
        {
            Rule = "field-missing",
        },
        new(Id, 400, "name-of-wrong-type", Page, Documented, fixture => Task.FromResult(Raw(
            fixture,
            $"{{\"workspace_id\":{fixture.Tenant.ActiveTemplate.WorkspaceId},"
                    + $"\"template_id\":{fixture.Tenant.ActiveTemplate.Id},\"name\":17}}")))
        {
            Rule = "field-type",
        },
    ];

    private static IEnumerable<Scenario> Parties =>
    [
        new(Id, 400, "too-many-parties", Page, Documented, fixture => Task.FromResult(Create(fixture, request => request.Parties =
            [.. Enumerable.Range(1, 41)
                .Select(number => new NewIndividualParty { Participant = Person($"person{number}@crates.example") })])))
        {
            Rule = "parties-too-many",
        },
        new(Id, 400, "unknown-member", "notes-2026-11/A4", Inferred, fixture => Task.FromResult(Create(fixture, _ => { }) with
        {
            Tamper = request => request.Content = new StringContent(
                $$$"""{"workspace_id":{{{fixture.Tenant.ActiveTemplate.WorkspaceId}}},"template_id":{{{fixture.Tenant.ActiveTemplate.Id}}},"parties":[{"type":"individual","name":"Cy","participant":{"name":"Cy","delivery_channel":"none"}}]}""",
                new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        }))
        {
            Rule = "field-unknown",
        },
        new(Id, 400, "no-body", "docs/handling-errors-with-error-codes", Inferred, fixture => Task.FromResult(Create(fixture, _ => { }) with
        {
            Tamper = request => request.Content = null,
        }))
        {
            Rule = "body-missing",
        },
        new(Id, 400, "email-without-a-domain", "notes-2026-11/A17", Inferred, fixture => Task.FromResult(Create(
            fixture, request => ((NewIndividualParty)request.Parties[1]).Participant.Email = "cy@carrier")))
        {
            Rule = "participant-email-malformed",
        },
        new(Id, 200, "owner-side-by-email-alone", Owner, Documented, fixture => Task.FromResult(Create(
            fixture, request => request.MyParty = new() { Participants = [new() { Email = fixture.Tenant.Admin.Email }] })))
        {
            Changes = ["+contract"],
            Events = ["contract:create"],
        },
        new(Id, 400, "owner-side-empty", Owner, Documented,
            fixture => Task.FromResult(Create(fixture, request => request.MyParty = new() { Participants = [] })))
        {
            Rule = "owner-participant-count",
        },
        new(Id, 400, "owner-side-no-user", Owner, Documented, fixture => Task.FromResult(Create(
            fixture, request => request.MyParty = new() { Participants = [new() { Email = "nobody@example.com" }] })))
        {
            Rule = "owner-participant-not-user",
        },
        new(Id, 400, "organizer-of-the-other-side", Participant, Inferred,
            fixture => Task.FromResult(Create(fixture, Individual(person => person.Organizer = true))))
        {
            Rule = "counterparty-organizer",
        },
        new(Id, 400, "no-email", Participant, Documented,
            fixture => Task.FromResult(Create(fixture, Individual(person => person.Email = null))))
        {
            Rule = "participant-email-needed",
        },
        new(Id, 400, "no-phone-number", Participant, Documented,
            fixture => Task.FromResult(Create(fixture, Individual(person => person.SignMethod = SignMethod.Sms))))
        {
            Rule = "participant-phone-needed",
        },
    ];

    private static IEnumerable<Scenario> Contents =>
    [
        new(Id, 400, "template-of-another-workspace", "docs/other-important-changes", Inferred, fixture => Task.FromResult(Create(
            fixture, request => request.TemplateId = fixture.Tenant.BareTemplate.Id)))
        {
            Rule = "template-of-other-workspace",
        },
        new(Id, 400, "products-without-a-table", Page, Documented, fixture => Task.FromResult(Create(
            fixture, request => request.ProductGroups = [new() { Products = [ContractStates.Product("crate", "Crate", 12.50m)] }])))
        {
            Rule = "products-not-offered",
        },
        new(Id, 400, "data-field-not-of-the-template", "docs/create-a-contract-with-data-fields", Documented,
            fixture => Task.FromResult(Create(
            fixture, request => request.DataFields = [new() { CustomId = "colour", Value = "red" }])))
        {
            Rule = "data-field-not-of-template",
        },
        new(Id, 404, "unknown-folder", Errors, Inferred, fixture => Task.FromResult(Create(fixture, request => request.FolderId = 1)))
        {
            Rule = "folder-unknown",
        },
        new(Id, 404, "unknown-tag", Errors, Inferred, fixture => Task.FromResult(Create(
            fixture, request => request.Tags = [JsonSerializer.SerializeToElement(new { id = 1 })])))
        {
            Rule = "tag-unknown",
        },
    ];

    private static NewParticipant Person(string email) =>
        new() { Name = "Some Body", Email = email, DeliveryChannel = DeliveryChannel.Email };

    private static Action<CreateContractRequest> Individual(Action<NewParticipant> change) => request =>
        change(((NewIndividualParty)request.Parties[1]).Participant);

    private static Call Raw(AccountFixture fixture, string body) => Create(fixture, _ => { }) with
    {
        Tamper = request => request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
    };

    private static Call Create(AccountFixture fixture, Action<CreateContractRequest> change)
    {
        var (request, email) = (AccountFixture.NewContract(fixture.Tenant), fixture.Tenant.Admin.Email);
        change(request);
        return Call.Of(
            client => client.AsUser(email).Contracts.TryCreateContractAsync(request),
            client => client.AsUser(email).Contracts.CreateContractAsync(request));
    }
}
