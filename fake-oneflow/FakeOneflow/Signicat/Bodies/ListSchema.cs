using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>An array.</summary>
internal sealed record ListSchema(Schema Items) : Schema
{
    /// <summary>Most items.</summary>
    public int Max { get; init; } = int.MaxValue;

    public override JsonNode? Read(JsonElement value, string path, BodyCheck check)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Wrong(path, "an array", check);

        var length = value.GetArrayLength();
        check.ReportIf(length > Max, SignicatBodyRules.FieldLength, path, $"The field {NameOf(path)} has more than {Max} items.");
        var read = new JsonArray();
        for (var i = 0; i < length; i++)
        {
            if (Items.Read(value[i], $"{path}[{i}]", check) is { } node)
                read.Add(node);
        }

        return read;
    }
}
