using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>An integer of 32 bits.</summary>
internal sealed record IntegerSchema : Schema
{
    public int Max { get; init; } = int.MaxValue;

    public override JsonNode? Read(JsonElement value, string path, BodyCheck check)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            return Wrong(path, "an integer", check);

        check.ReportIf(number > Max, SignicatBodyRules.FieldValue, path, $"The field {NameOf(path)} is more than {Max}.");
        return JsonValue.Create(number);
    }
}
