using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Bodies;

/// <summary>Reads the body of a call, and finds all that is wrong with it.</summary>
internal static class SignicatBody
{
    /// <summary>Reads an object. With a rule switched off, what it would refuse is left out.</summary>
    public static RuleViolation? Read(ApiCall call, ObjectSchema schema, out JsonObject body, out BodyCheck check)
    {
        var violation = Read(call, (Schema)schema, out var node, out check);
        body = node as JsonObject ?? [];
        return violation;
    }

    /// <summary>Reads a value.</summary>
    public static RuleViolation? Read(ApiCall call, Schema schema, out JsonNode? body, out BodyCheck check)
    {
        body = null;
        if (JsonBody.Read(call, SignicatBodyRules.Form, out var element) is { } malformed)
        {
            check = new(call);
            return malformed;
        }

        check = new(call);
        body = schema.Read(element, element.ValueKind == JsonValueKind.Object ? "" : "body", check);
        return check.Violation;
    }

    /// <summary>
    /// Puts the members of one object into another, in place of those of the same name; what is left out stays, in objects
    /// within too.
    /// </summary>
    public static void Merge(JsonObject changes, JsonObject into)
    {
        foreach (var (name, value) in changes)
        {
            if (value is JsonObject inner && into[name] is JsonObject old)
                Merge(inner, old);
            else
                into[name] = value?.DeepClone();
        }
    }

    public static string? Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? Integer(JsonObject? body, string name) =>
        body?[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public static bool? Flag(JsonObject? body, string name) =>
        body?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static DateTimeOffset? Time(JsonObject? body, string name) =>
        body is not null && Text(body, name) is { } text && DateTimeOffset.TryParse(
            text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    public static IReadOnlyList<string> Texts(JsonObject? body, string name) =>
        body?[name] is JsonArray items ? [.. items.Select(item => (string)item!)] : [];
}
