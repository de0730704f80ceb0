using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// Reads times in every spelling of RFC 3339, and with offsets such as <c>+0000</c>, which the built-in reader refuses. A time
/// without an offset is UTC, not the machine's local time. Decimals beyond the seventh are cut off. Reads
/// <c>/Date(1573755038314+0000)/</c> as well. Writes offsets with a colon.
/// </summary>
public sealed class OffsetDateTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();

        if (HasStandardOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var value))
            return value;

        var text = reader.GetString();
        return Rfc3339.TryParse(text, out value) || EpochDate.TryParse(text, out value) ? value : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    private static bool HasStandardOffset(ReadOnlySpan<byte> text)
        => text is [.., (byte)'Z'] or [.., (byte)'+' or (byte)'-', _, _, (byte)':', _, _];
}
