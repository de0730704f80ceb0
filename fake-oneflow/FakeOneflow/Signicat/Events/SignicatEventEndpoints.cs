using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Events;

/// <summary>The operations of the tag Events.</summary>
internal static class SignicatEventEndpoints
{
    /// <summary>The time that an event that was fetched is hidden from others.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(10);

    private const int Batch = 100;
    private const string Events = "/notification/events";

    // Pings are sent and not stored, and the asterisk is not a type but all of them.
    private static readonly string[] Types = [.. SignicatSchemas.EventType.Values.Where(type => type is not ("ping" or "*"))];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listEvents", "GET", Events, SignicatScopes.Event, Fetch) with { ChangesByReading = true },
        SignicatOperation.Of("peekEvents", "GET", Events + "/peek", SignicatScopes.Event, Peek),
        SignicatOperation.Of("handleEvent", "POST", Events + "/{eventId}/handle", SignicatScopes.Event, HandleOne),
        SignicatOperation.Of("handleEvents", "POST", Events + "/handle", SignicatScopes.Event, HandleMany) with { HasBody = true },
        SignicatOperation.Of("clearEvents", "POST", Events + "/clear", SignicatScopes.Event, Clear),
        SignicatOperation.Of("mockEvent", "POST", Events + "/mock", SignicatScopes.Event, Mock) with { HasBody = true },
        SignicatOperation.Of("listEventTypes", "GET", Events + "/types", SignicatScopes.Event,
            _ => SignicatResponse.List(Types.Select(Describe))),
    ];

    private static OperationResult Fetch(ApiCall call)
    {
        if (Wanted(call, out var events) is { } violation)
            return violation;

        List<SignicatEvent> batch = [.. events.Where(happened => happened.LockedUntil <= call.Now).Take(Batch)];
        foreach (var happened in batch)
            happened.LockedUntil = call.Now.Plus(LockTime);
        return SignicatResponse.List(batch.Select(happened => happened.ToJson()));
    }

    private static OperationResult Peek(ApiCall call) =>
        Wanted(call, out var events) is { } violation
            ? violation
            : SignicatResponse.List(events.Take(Batch).Select(happened => happened.ToJson()));

    private static OperationResult Mock(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.MockEventRequest, out var body, out var check) is { } malformed)
            return malformed;

        var type = SignicatBody.Text(body, "eventType") ?? Types[0];
        check.ReportIf(!Types.Contains(type), SignicatBodyRules.FieldValue, "eventType",
            "The field EventType is not the type of an event.");
        if (check.Violation is { } violation)
            return violation;

        var payload = new JsonObject
        {
            ["documentId"] = SignicatResponse.Id(call.Tenant.Signicat.NextId("mock-document")),
            ["externalDocumentId"] = "8515000032",
        };
        return SignicatResponse.Of(SignicatEventLog.Record(call.Tenant, type, payload, ["mock"], call.Now).ToJson());
    }

    private static OperationResult HandleOne(ApiCall call)
    {
        var account = call.Tenant.Signicat;
        var happened = Guid.TryParse(call.RouteValues["eventId"], out var id) ? account.Events.Find(known => known.Id == id) : null;
        if (call.RespondIfMissing(happened, SignicatEventRules.Unknown) is { } missing)
            return missing;

        account.Events.Remove(happened!);
        return Response.Empty(200);
    }

    // Ids that are not known were perhaps handled before, which leaves things as they are to be.
    private static OperationResult HandleMany(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.HandleEventsBody, out var ids, out _) is { } malformed)
            return malformed;

        var handled = (ids as JsonArray ?? []).Select(id => Guid.Parse((string)id!, CultureInfo.InvariantCulture)).ToHashSet();
        call.Tenant.Signicat.Events.RemoveAll(happened => handled.Contains(happened.Id));
        return Response.Empty(200);
    }

    private static Response Clear(ApiCall call)
    {
        call.Tenant.Signicat.Events.Clear();
        return Response.Empty(200);
    }

    private static RuleViolation? Wanted(ApiCall call, out IEnumerable<SignicatEvent> events)
    {
        var violation = SignicatQuery.Choice(call, "eventType", SignicatSchemas.EventType, out var type);
        var tags = SignicatQuery.Text(call, "tags")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
        events = call.Tenant.Signicat.Events.Where(happened =>
            (type is null or "*" || happened.Type == type) && tags.All(happened.Tags.Contains));
        return violation;
    }

    private static JsonObject Describe(string type) => new()
    {
        ["id"] = type,
        ["name"] = type,
        ["description"] = $"What {type.Replace('_', ' ')} tells.",
    };
}
