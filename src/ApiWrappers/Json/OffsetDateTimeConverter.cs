using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// Reads times whose offset is written with a colon, without one, or as <c>Z</c>: APIs mix the forms, and the stock
/// reader refuses <c>+0000</c>. A time without offset is taken as UTC, not as the machine's own. Writes the form with a
/// colon.
/// </summary>
public sealed class OffsetDateTimeConverter : JsonConverter<DateTimeOffset>
{
    // "zzz" takes the offset with and without its colon.
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();

        if (HasStandardOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var value))
            return value;

        return DateTimeOffset.TryParseExact(reader.GetString(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)
            ? value
            : throw new JsonException();
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
