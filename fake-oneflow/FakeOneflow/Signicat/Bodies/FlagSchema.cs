using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>True or false.</summary>
internal sealed record FlagSchema : Schema
{
    public override JsonNode? Read(JsonElement value, string path, BodyCheck check) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? JsonValue.Create(value.GetBoolean())
            : Wrong(path, "a boolean", check);
}
