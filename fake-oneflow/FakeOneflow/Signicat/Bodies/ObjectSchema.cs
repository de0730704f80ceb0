using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>
/// An object, whose members are found in any case, as the service's own pages write them. A member that is null counts as omitted,
/// as does a required text without characters.
/// </summary>
internal sealed record ObjectSchema(IReadOnlyList<Member> Members) : Schema
{
    public override JsonNode? Read(JsonElement value, string path, BodyCheck check)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Wrong(path, "an object", check);

        var read = new JsonObject();
        foreach (var member in Members)
        {
            Work.Check(1 + value.GetPropertyCount());
            var memberPath = BodyReading.PathOf(path, member.Name);
            var name = NameIn(value, member.Name);
            check.Reading?.Note(path, name);
            if (!value.TryGetProperty(name, out var given) || IsNothing(given, member))
                check.ReportIf(member.IsRequired, SignicatBodyRules.FieldMissing, memberPath,
                    $"The {NameOf(memberPath)} field is required.");
            else if (member.Schema.Read(given, memberPath, check) is { } node)
                read[member.Name] = node;
        }

        return read;
    }

    private static string NameIn(JsonElement value, string name)
    {
        if (value.TryGetProperty(name, out _))
            return name;

        foreach (var member in value.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return member.Name;
        }

        return name;
    }

    private static bool IsNothing(JsonElement value, Member member) =>
        value.ValueKind == JsonValueKind.Null
        || (member.IsRequired && value.ValueKind == JsonValueKind.String && value.ValueEquals(""));
}
