using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class SignicatEventScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const string Scope = "event";

    public static IEnumerable<Scenario> All => [.. Fetches, .. Handles];

    private static IEnumerable<Scenario> Fetches =>
    [
        new("listEvents", 200, "of-a-document", Swagger, Documented, async fixture =>
        {
            await fixture.PackagedDocumentAsync();
            return Fetch();
        })
        {
            Unseen = "peekEvents shows locked events too; listEvents/200-locked shows the lock",
        },
        new("listEvents", 200, "locked", Swagger, Documented, async fixture =>
        {
            await FetchedAsync(fixture);
            return Fetch();
        }),
        new("listEvents", 200, "lock-passed", Swagger, Documented, async fixture =>
        {
            await FetchedAsync(fixture);
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromMinutes(10));
            return Fetch();
        })
        {
            Unseen = "peekEvents shows locked events too; listEvents/200-locked shows the lock",
        },
        new("listEvents", 200, "by-type-and-tag", Swagger, Documented, async fixture =>
        {
            await fixture.SignedDocumentAsync();
            return Call.OfSignicat(
                client => client.Events.TryListEventsAsync(EventType.DocumentSigned, ["crates"]),
                client => client.Events.ListEventsAsync(EventType.DocumentSigned, ["crates"]));
        })
        {
            Unseen = "peekEvents shows locked events too; listEvents/200-locked shows the lock",
        },
        new("listEvents", 400, "unknown-type", Swagger, Inferred, _ => Task.FromResult(Fetch(EventType.From("document_eaten")))),
        .. Refused("listEvents", Fetch()),
        new("peekEvents", 200, "locked", Swagger, Documented, async fixture =>
        {
            await FetchedAsync(fixture);
            return Peek();
        }),
        new("peekEvents", 400, "unknown-type", Swagger, Inferred, _ => Task.FromResult(Peek(EventType.From("document_eaten")))),
        .. Refused("peekEvents", Peek()),
        new("listEventTypes", 200, "all", Swagger, Documented, _ => Task.FromResult(Types)),
        .. Refused("listEventTypes", Types),
    ];

    private static IEnumerable<Scenario> Handles =>
    [
        new("handleEvent", 200, "fetched", Swagger, Documented, async fixture => Handle((await FetchedAsync(fixture)).Id))
        {
            Changes = ["-event"],
        },
        .. Refused("handleEvent", Handle(Guid.Empty)),
        new("handleEvent", 404, "handled", Swagger, Inferred, async fixture =>
        {
            var happened = await FetchedAsync(fixture);
            await fixture.Signicat.Client.Events.HandleEventAsync(happened.Id);
            return Handle(happened.Id);
        })
        {
            Rule = "signicat-event-unknown",
        },
        new("handleEvents", 200, "fetched", Swagger, Documented, async fixture => HandleMany((await FetchedAsync(fixture)).Id))
        {
            Changes = ["-event"],
        },
        new("handleEvents", 400, "no-id", Swagger, Inferred, _ => Task.FromResult(HandleMany(Guid.Empty) with { Tamper = DocumentScenarios.Body("""["first"]""") })),
        .. Refused("handleEvents", HandleMany(Guid.Empty)),
        new("clearEvents", 200, "all", Swagger, Documented, async fixture =>
        {
            await fixture.DocumentAsync();
            return Clear;
        })
        {
            Changes = ["-event"],
        },
        .. Refused("clearEvents", Clear),
        new("mockEvent", 200, "document-signed", Swagger, Documented, _ => Task.FromResult(Mock(EventType.DocumentSigned)))
        {
            Unseen = "the event itself is the change; Events tells it",
            Events = ["document_signed"],
        },
        new("mockEvent", 400, "ping", Swagger, Inferred, _ => Task.FromResult(Mock(EventType.From("ping")))),
        .. Refused("mockEvent", Mock(EventType.DocumentSigned)),
    ];

    private static Call Mock(EventType type)
    {
        var request = new MockEventRequest { EventType = type };
        return Call.OfSignicat(client => client.Events.TryMockEventAsync(request), client => client.Events.MockEventAsync(request));
    }

    private static Call Types =>
        Call.OfSignicat(client => client.Events.TryListEventTypesAsync(), client => client.Events.ListEventTypesAsync());

    private static Call Clear => Call.OfSignicat(client => client.Events.TryClearEventsAsync(), client => client.Events.ClearEventsAsync());

    /// <summary>The refusals that every operation shares.</summary>
    public static IEnumerable<Scenario> Refused(string id, Call call) => [.. Gate.ByToken(id, call), Gate.ByScope(id, Scope, call)];

    private static async Task<Event> FetchedAsync(AccountFixture fixture)
    {
        await fixture.DocumentAsync();
        return (await fixture.Signicat.Client.Events.ListEventsAsync())[0];
    }

    private static Call Fetch(EventType? type = null) =>
        Call.OfSignicat(client => client.Events.TryListEventsAsync(type), client => client.Events.ListEventsAsync(type));

    private static Call Peek(EventType? type = null) =>
        Call.OfSignicat(client => client.Events.TryPeekEventsAsync(type), client => client.Events.PeekEventsAsync(type));

    private static Call Handle(Guid id) =>
        Call.OfSignicat(client => client.Events.TryHandleEventAsync(id), client => client.Events.HandleEventAsync(id));

    private static Call HandleMany(Guid id) =>
        Call.OfSignicat(client => client.Events.TryHandleEventsAsync([id]), client => client.Events.HandleEventsAsync([id]));
}
