using System.Text.Json;
using FakeOneflow.Http;
using FakeOneflow.Tenants;

namespace FakeOneflow.Control;

/// <summary>Moves the clock of a tenant.</summary>
internal static class ClockControl
{
    private const string Choice = "send exactly one of advance (\"06:00:01\"), frozen_at (a moment) and run (true).";

    public static Answer Set(ControlCall call)
    {
        var tenant = call.Tenant;
        var body = call.Object("advance", "frozen_at", "run");
        if (body.EnumerateObject().Count() != 1)
            throw new ControlFault(400, $"The body does not say what to do with the clock: {Choice}");

        if (body.TryGetProperty("advance", out var advance))
            Advance(tenant.Clock, advance);
        else if (body.TryGetProperty("frozen_at", out var frozenAt))
            tenant.Clock.Freeze(ControlBody.Time(frozenAt, "frozen_at"));
        else if (body.GetProperty("run").ValueKind == JsonValueKind.True)
            tenant.Clock.Run();
        else
            throw new ControlFault(400, $"run is not true: {Choice}");

        return Answer.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteTime("now", tenant.Clock.GetUtcNow());
            json.WriteEndObject();
        }));
    }

    private static void Advance(FakeClock clock, JsonElement value)
    {
        var isSpan = ControlBody.TrySpan(value, out var by)
            && by >= TimeSpan.Zero
            && clock.TryAdvance(by);
        if (!isSpan)
        {
            throw new ControlFault(
                400, "advance is not a time to move forward by: send hours, minutes and seconds such as \"06:00:01\", or \"30.00:00:00\" for days.");
        }
    }
}
