using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>Reads and writes periods as <c>3m</c>.</summary>
public sealed class CalendarPeriodConverter : JsonConverter<CalendarPeriod>
{
    /// <inheritdoc/>
    public override CalendarPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && CalendarPeriod.TryParse(reader.GetString(), out var period)
            ? period
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CalendarPeriod value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToApiText());
    }
}
