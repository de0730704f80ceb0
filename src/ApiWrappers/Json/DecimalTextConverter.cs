using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// Reads and writes money and percentages that an API sends as text. They stay exact: <c>500.10</c> is written back as
/// <c>500.10</c>, and a number with more digits than a decimal holds is an error, since it would be rounded.
/// </summary>
public sealed class DecimalTextConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String
            || reader.GetString() is not { } text
            || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var value))
            throw new JsonException();

        return Digits(text) == Digits(value.ToString(CultureInfo.InvariantCulture))
            ? value
            : throw new JsonException("The number has more digits than a decimal holds, and would be rounded.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    // The digits of a number, however it is written: without a sign, and without zeros that change nothing.
    private static string Digits(string text)
    {
        var number = text.TrimStart('+', '-').TrimStart('0');
        return number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;
    }
}
