using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>One of several words, in any case of letters.</summary>
internal sealed record ChoiceSchema(IReadOnlyList<string> Values) : Schema
{
    public override JsonNode? Read(JsonElement value, string path, BodyCheck check)
    {
        if (value.ValueKind != JsonValueKind.String)
            return Wrong(path, "a string", check);

        var known = Find(value.GetString()!);
        check.ReportIf(known is null, SignicatBodyRules.FieldValue, path,
            $"The field {NameOf(path)} is none of {string.Join(", ", Values)}.");
        return known is null ? null : JsonValue.Create(known);
    }

    /// <summary>The word as the vendor writes it; null when there is none.</summary>
    public string? Find(string text) => Values.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase));
}
