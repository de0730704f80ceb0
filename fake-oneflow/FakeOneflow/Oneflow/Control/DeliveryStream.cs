using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>Streams deliveries: each when it is made, and again after each attempt.</summary>
internal static class DeliveryStream
{
    public static async Task<Response> OpenAsync(ControlCall call)
    {
        call.Query.Expect();
        var tenant = call.Tenant;
        var known = new Dictionary<string, (DeliveryState State, int Attempts)>();
        // From now on: what was there before is known.
        await tenant.Scheduler.LookAsync(() => Changed(tenant.Oneflow.Outbox, known), call.Cancellation);
        return EventStream.Open(call,
            cancellation => tenant.Scheduler.LookAsync<IReadOnlyList<StreamEvent>>(
            () => Changed(tenant.Oneflow.Outbox, known), cancellation));
    }

    private static List<StreamEvent> Changed(Outbox outbox, Dictionary<string, (DeliveryState State, int Attempts)> known)
    {
        List<StreamEvent> events = [];
        foreach (var delivery in outbox.Deliveries)
        {
            var now = (delivery.State, delivery.Attempts.Count);
            if (known.TryGetValue(delivery.CallbackId, out var before) && before == now)
                continue;

            known[delivery.CallbackId] = now;
            events.Add(new("delivery", Json.Build(json => DeliveryJson.Write(json, delivery))));
        }

        foreach (var gone in known.Keys.Except(outbox.Deliveries.Select(delivery => delivery.CallbackId)).ToList())
            known.Remove(gone);
        return events;
    }
}
