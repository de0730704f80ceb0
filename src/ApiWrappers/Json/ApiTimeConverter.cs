using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>Reads and writes times of day as RFC 3339 does.</summary>
public sealed class ApiTimeConverter : JsonConverter<ApiTime>
{
    /// <inheritdoc/>
    public override ApiTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && ApiTime.TryParse(reader.GetString(), out var time) ? time
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApiTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToApiText());
    }
}
