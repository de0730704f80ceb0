using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// Reads and writes money and percentages that an API sends as text. They stay exact: nothing is rounded, and
/// <c>500.10</c> is written back as <c>500.10</c>.
/// </summary>
public sealed class DecimalTextConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            && decimal.TryParse(reader.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}
