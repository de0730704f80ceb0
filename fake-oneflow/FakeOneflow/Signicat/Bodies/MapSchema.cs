using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>An object with names of the caller's; a value may be null.</summary>
internal sealed record MapSchema(Schema Values) : Schema
{
    public override JsonNode? Read(JsonElement value, string path, BodyCheck check)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Wrong(path, "an object", check);

        var read = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            Work.Check();
            if (check.IsFull)
                break;

            var memberPath = BodyReading.PathOf(path, member.Name);
            check.Reading?.Note(path, member.Name);
            read[member.Name] = member.Value.ValueKind == JsonValueKind.Null
                ? new JsonObject()
                : Values.Read(member.Value, memberPath, check);
        }

        return read;
    }
}
