using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The types of texts, numbers, true and false.</summary>
internal static class ScalarTypes
{
    public static CSharpType Of(SpecNode schema) => (schema["type"].Text ?? TypeOfValues(schema)) switch
    {
        "string" => Text(schema),
        "integer" => Integer(schema["format"].Text),
        "number" => Number(schema["format"].Text),
        "boolean" => CSharpType.Struct("bool"),
        _ => CSharpType.Any,
    };

    private static CSharpType Text(SpecNode schema) => (schema["x-aw-format"].Text ?? schema["format"].Text) switch
    {
        "amount" when schema["x-aw-format"].Exists => CSharpType.Struct("decimal") with { Converter = "DecimalTextConverter" },
        "percent" when schema["x-aw-format"].Exists => CSharpType.Struct("decimal") with { Converter = "PercentTextConverter" },
        "period" when schema["x-aw-format"].Exists => CSharpType.Struct("CalendarPeriod"),
        "date" => CSharpType.Struct("DateOnly"),
        "date-time" => CSharpType.Struct("DateTimeOffset"),
        "time" => CSharpType.Struct("ApiTime"),
        "duration" => CSharpType.Struct("ApiDuration"),
        "uuid" or "guid" => CSharpType.Struct("Guid"),
        "uri" => CSharpType.Class("Uri"),
        "byte" => CSharpType.Struct("ReadOnlyMemory<byte>"),
        _ => CSharpType.String,
    };

    // Without a format, a number of any size.
    private static CSharpType Integer(string? format) => CSharpType.Struct(format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => "int",
        "uint64" => "ulong",
        _ => "long",
    });

    // A whole number under the type of all numbers may still be written with a fraction of zero.
    private static CSharpType Number(string? format) => CSharpType.Struct(format switch
    {
        "float" => "float",
        "decimal" or "int32" or "int64" or "integer" => "decimal",
        _ => "double",
    });

    private static string? TypeOfValues(SpecNode schema)
    {
        var kinds = schema["enum"].Items.Select(value => value.Kind).Distinct().ToList();
        if (kinds is not [var kind])
            return null;

        return kind switch
        {
            SpecNodeKind.Boolean => "boolean",
            SpecNodeKind.Text => "string",
            SpecNodeKind.Number => schema["enum"].Items.All(value => long.TryParse(value.Text, out _)) ? "integer" : "number",
            _ => null,
        };
    }
}
