using System.Text.Json;
using FakeOneflow.Http;
using FakeOneflow.Tenants;

namespace FakeOneflow.Control;

/// <summary>Moves the clock of a tenant.</summary>
internal static class ClockControl
{
    private const string Choice = "send exactly one of advance (\"06:00:01\"), frozen_at (a moment) and run (true).";

    /// <summary>Answers when everything that the clock has passed has happened, calls of webhooks included.</summary>
    public static async Task<Answer> SetAsync(Tenant tenant, JsonElement body, CancellationToken cancellation)
    {
        if (body.EnumerateObject().Count() != 1)
            throw new ControlFault(400, $"The body does not say what to do with the clock: {Choice}");

        if (body.TryGetProperty("advance", out var advance))
            await AdvanceAsync(tenant.Timekeeper, advance, cancellation);
        else if (body.TryGetProperty("frozen_at", out var frozenAt))
            await tenant.Timekeeper.FreezeAsync(ControlBody.Time(frozenAt, "frozen_at"), cancellation);
        else if (body.GetProperty("run").ValueKind == JsonValueKind.True)
            tenant.Timekeeper.Run();
        else
            throw new ControlFault(400, $"run is not true: {Choice}");

        return Answer.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteTime("now", tenant.Clock.GetUtcNow());
            json.WriteEndObject();
        }));
    }

    private static async Task AdvanceAsync(Timekeeper timekeeper, JsonElement value, CancellationToken cancellation)
    {
        if (!await timekeeper.AdvanceAsync(ControlBody.Span(value, "advance"), cancellation))
            throw new ControlFault(400, "advance leads past the end of time: send less.");
    }
}
