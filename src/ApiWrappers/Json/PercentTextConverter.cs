using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// Reads and writes percentages that an API sends as text with three decimals: 10 is written as <c>10.000</c>. They stay exact:
/// additional decimals are written too, and a number that would be rounded is an error.
/// </summary>
public sealed class PercentTextConverter : JsonConverter<decimal>
{
    private static readonly DecimalTextConverter Plain = new();

    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Plain.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);

        // Adding zero with three decimals keeps the value and adds the decimals.
        Plain.Write(writer, value + 0.000m, options);
    }
}
