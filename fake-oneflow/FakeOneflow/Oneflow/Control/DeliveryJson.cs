using System.Text.Json;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Oneflow.Control;

/// <summary>Deliveries as the control API shows them: without addresses and keys.</summary>
internal static class DeliveryJson
{
    public static void WriteAll(Utf8JsonWriter json, Outbox outbox, IEnumerable<Delivery> deliveries)
    {
        json.WriteStartObject();
        json.WritePropertyName("switches");
        WriteSwitches(json, outbox.Switches);
        json.WriteStartArray("deliveries");
        foreach (var delivery in deliveries)
            Write(json, delivery);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteSwitches(Utf8JsonWriter json, DeliverySwitches switches)
    {
        json.WriteStartObject();
        json.WriteString("delay", switches.Delay.ToString("c"));
        json.WriteBoolean("drop", switches.Drop);
        json.WriteBoolean("duplicate", switches.Duplicate);
        json.WriteBoolean("reorder", switches.Reorder);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Delivery delivery)
    {
        json.WriteStartObject();
        json.WriteString("callback_id", delivery.CallbackId);
        json.WriteNumber("webhook_id", delivery.WebhookId);
        json.WriteNumber("contract_id", delivery.ContractId);
        json.WriteTime("created_time", delivery.CreatedTime);
        json.WriteStartArray("events");
        foreach (var happened in delivery.Events)
        {
            json.WriteStartObject();
            json.WriteNumber("id", happened.Id);
            json.WriteString("type", happened.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("status", DeliveryStates.NameOf(delivery.State));
        json.WriteTime("next_attempt_time", delivery.NextAttemptTime);
        json.WriteStartArray("attempts");
        foreach (var attempt in delivery.Attempts)
        {
            json.WriteStartObject();
            json.WriteTime("time", attempt.Time);
            json.WritePropertyName("status");
            if (attempt.Status is { } status)
                json.WriteNumberValue(status);
            else
                json.WriteNullValue();
            json.WriteString("error", attempt.Error);
            ReceiverResponse.Write(json, attempt.Response);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
