using System.Globalization;
using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Moves the clock of a tenant.</summary>
internal static class ClockControl
{
    private const string Choice = "send exactly one of advance (\"06:00:01\"), frozen_at (a moment), run (true) and to_next (true).";
    private const int MaxDue = 200;

    /// <summary>The clock, and what is due on it.</summary>
    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        var tenant = call.Tenant;
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteTime("now", tenant.Clock.GetUtcNow());
            json.WriteBoolean("runs", tenant.Clock.IsRunning);
            json.WriteStartArray("due");
            foreach (var item in tenant.Due.Take(MaxDue))
            {
                json.WriteStartObject();
                json.WriteTime("time", item.Moment);
                json.WriteString("what", item.What);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    /// <summary>Answers when everything that the clock has passed has happened, calls of webhooks included.</summary>
    public static async Task<Response> SetAsync(Tenant tenant, JsonElement body, CancellationToken cancellation)
    {
        if (body.EnumerateObject().Count() != 1)
            throw new ControlException(400, $"The body does not say what to do with the clock: {Choice}");

        if (body.TryGetProperty("advance", out var advance))
            Expect(await tenant.Scheduler.AdvanceAsync(ControlBody.Span(advance, "advance"), cancellation), "advance", tenant);
        else if (body.TryGetProperty("frozen_at", out var frozenAt))
            Expect(await tenant.Scheduler.FreezeAsync(ControlBody.Time(frozenAt, "frozen_at"), cancellation), "frozen_at", tenant);
        else if (body.TryGetProperty("to_next", out var toNext))
            Expect(await ToNextAsync(tenant, toNext, cancellation), "to_next", tenant);
        else if (body.GetProperty("run").ValueKind == JsonValueKind.True)
            await tenant.Scheduler.RunAsync(cancellation);
        else
            throw new ControlException(400, $"run is not true: {Choice}");

        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteTime("now", tenant.Clock.GetUtcNow());
            json.WriteEndObject();
        }));
    }

    private static async Task<ClockMove> ToNextAsync(Tenant tenant, JsonElement value, CancellationToken cancellation)
    {
        if (value.ValueKind != JsonValueKind.True)
            throw new ControlException(400, $"to_next is not true: {Choice}");

        var next = await tenant.Scheduler.LookAsync(() => tenant.Due.FirstOrDefault(), cancellation)
            ?? throw new ControlException(409, "Nothing is due: advance the clock instead.");
        var wait = next.Moment - tenant.Clock.GetUtcNow();
        return await tenant.Scheduler.AdvanceAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellation);
    }

    private static void Expect(ClockMove move, string name, Tenant tenant)
    {
        if (move == ClockMove.PastTheEnd)
            throw new ControlException(400, $"{name} leads past the end of the calendar, 9990-01-01T00:00:00Z: send less.");
        if (move == ClockMove.TooMuch)
        {
            throw new ControlException(400, string.Create(
                CultureInfo.InvariantCulture,
                $"{name} leads past more than {ClockMover.MostSteps} things that are due: they happened, and the clock came to "
                + $"{tenant.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:sszzz}. Send less, or the rest in further steps."));
        }
    }
}
