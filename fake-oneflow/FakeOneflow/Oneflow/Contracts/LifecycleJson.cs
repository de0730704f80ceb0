using System.Globalization;
using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The lifecycle of a contract on the wire.</summary>
internal static class LifecycleJson
{
    private static readonly string[] States = ["awaiting", "active", "ended"];

    public static void Write(Utf8JsonWriter json, Lifecycle lifecycle, DateTimeOffset now)
    {
        var settings = lifecycle.Settings;
        json.WriteStartObject("lifecycle_settings");
        json.WriteString("duration", settings.Duration?.ToString());
        json.WriteString("end_date", Date(settings.EndDate));
        json.WriteString("initial_duration", settings.InitialDuration?.ToString());
        json.WriteString("notice_period", settings.NoticePeriod?.ToString());
        json.WriteString("start_date", Date(settings.StartDate));
        json.WriteString("type", settings.Type);
        json.WriteEndObject();

        json.WriteStartObject("lifecycle_state");
        json.WriteTime("cancel_time", lifecycle.CancelTime);
        json.WriteTime("contract_end_time", lifecycle.EndTime);
        json.WriteTime("contract_start_time", lifecycle.StartTime);
        json.WriteBoolean("has_ended_by_termination", lifecycle.HasEndedByTermination);
        json.WriteBoolean("has_passed_notice_period_start_time", lifecycle.NoticePeriodStartTime <= now);
        json.WriteBoolean("is_canceled", lifecycle.IsCanceled);
        json.WriteBoolean("is_recurring", settings.IsRecurring);
        json.WriteString("lifecycle_state", States[(int)lifecycle.State]);
        json.WriteTime("lifecycle_state_updated_time", lifecycle.StateUpdatedTime);
        json.WriteTime("notice_period_start_time", lifecycle.NoticePeriodStartTime);
        json.WriteNumber("period", lifecycle.Period);
        json.WriteTime("period_end_time", lifecycle.PeriodEndTime);
        json.WriteTime("period_start_time", lifecycle.PeriodStartTime);
        json.WriteEndObject();
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
