using System.Text.Json;

namespace FakeOneflow.Contracts;

/// <summary>
/// The lifecycle of a contract, which runs only after signing. No operation sets or starts it, so it is the same for all.
/// </summary>
internal static class LifecycleJson
{
    private static readonly string[] Settings = ["duration", "end_date", "initial_duration", "notice_period", "start_date"];

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("lifecycle_settings");
        foreach (var setting in Settings)
            json.WriteNull(setting);
        json.WriteString("type", "no_duration");
        json.WriteEndObject();

        json.WriteStartObject("lifecycle_state");
        json.WriteNull("cancel_time");
        json.WriteNull("contract_end_time");
        json.WriteNull("contract_start_time");
        json.WriteBoolean("has_ended_by_termination", false);
        json.WriteBoolean("has_passed_notice_period_start_time", false);
        json.WriteBoolean("is_canceled", false);
        json.WriteBoolean("is_recurring", false);
        json.WriteString("lifecycle_state", "awaiting");
        json.WriteNull("lifecycle_state_updated_time");
        json.WriteNull("notice_period_start_time");
        json.WriteNumber("period", 0);
        json.WriteNull("period_end_time");
        json.WriteNull("period_start_time");
        json.WriteEndObject();
    }
}
