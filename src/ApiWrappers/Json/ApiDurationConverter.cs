using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>Reads and writes durations in ISO 8601.</summary>
public sealed class ApiDurationConverter : JsonConverter<ApiDuration>
{
    /// <inheritdoc/>
    public override ApiDuration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && ApiDuration.TryParse(reader.GetString(), out var duration) ? duration
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApiDuration value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToApiText());
    }
}
