using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants;
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
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Work.Check();
            if (check.IsFull)
                break;

            if (Items.Read(item, $"{path}[{index++}]", check) is { } node)
                read.Add(node);
        }

        return read;
    }
}
