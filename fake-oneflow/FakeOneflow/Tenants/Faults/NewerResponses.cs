using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.Faults;

/// <summary>
/// Answers as a later version of a service could give them, which promises to add members and values only. What is no
/// JSON stays as it is.
/// </summary>
internal static class NewerResponses
{
    /// <summary>The value that no version so far has.</summary>
    public const string Value = "fake_unknown_value";

    /// <summary>The member that no version so far has.</summary>
    public const string Member = "fakeExtraMember";

    /// <summary>The same answer, with a new value in each text or list of texts that has a certain name, however deep.</summary>
    public static Response WithUnknownValue(Response real, string member) => Change(real, json =>
    {
        if (json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String)
            json[member] = Value;
        else if (json[member] is JsonArray { Count: > 0 } list && list.All(item => item?.GetValueKind() == JsonValueKind.String))
            list.Add((JsonNode)Value);
    });

    /// <summary>
    /// The same answer, with a new member in itself and in each item of its lists. Other objects may be maps, to which it
    /// would be an entry.
    /// </summary>
    public static Response WithExtraMembers(Response real) => Change(real, json =>
    {
        if (json.Parent is null or JsonArray)
            json[Member] = new JsonObject { ["since"] = "tomorrow" };
    });

    private static Response Change(Response real, Action<JsonObject> change)
    {
        if (real.ContentType != Response.JsonType || real.Body.IsEmpty)
            return real;

        var root = JsonNode.Parse(real.Body.Span)!;
        foreach (var json in Objects(root).ToList())
            change(json);
        return real with { Body = Json.Build(writer => root.WriteTo(writer)) };
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
