using System.Globalization;
using System.Text.Json;
using OneflowFake.Tenants.Faults;

namespace OneflowFake.Control;

/// <summary>Faults as the control API shows them.</summary>
internal static class FaultJson
{
    public static void WriteAll(Utf8JsonWriter json, IReadOnlyList<FaultState> faults)
    {
        json.WriteStartObject();
        json.WriteStartArray("faults");
        foreach (var fault in faults)
            Write(json, fault);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, FaultState state)
    {
        var fault = state.Fault;
        json.WriteStartObject();
        json.WriteString("id", fault.Id);
        json.WriteString("operation", fault.OperationId);
        json.WriteString("response", fault.Kind.Name);
        WriteNumber(json, "times", fault.Times);
        WriteNumber(json, "probability", fault.Probability);
        json.WriteString("member", fault.Member);
        WriteNumber(json, "retry_after", fault.RetryAfter);
        json.WriteString("latency", fault.Latency?.ToString("c", CultureInfo.InvariantCulture));
        json.WriteBoolean("takes_effect", fault.TakesEffect);
        json.WriteNumber("hits", state.Hits);
        WriteNumber(json, "left", state.Left);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
