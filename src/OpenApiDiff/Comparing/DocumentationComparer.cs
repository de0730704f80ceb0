using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenApiDiff.Reading;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the documentation of the API, wherever it is.</summary>
internal static class DocumentationComparer
{
    public static void Texts(Findings findings, Rule rule, Place place, string what, string? before, string? after)
    {
        if (Normalize(before) != Normalize(after))
            findings.Add(rule, place, $"the {what} {Words.Change(before, after)}");
    }

    public static void Examples(Findings findings, Place place, JsonNode? before, JsonNode? after)
    {
        if (!JsonNode.DeepEquals(before, after))
            findings.Add(DocumentationRules.ExampleChanged, place,
                $"the example {Words.Change(before?.ToJsonString(), after?.ToJsonString())}");
    }

    public static void Examples(
        Findings findings, Place place, IDictionary<string, IOpenApiExample>? before, IDictionary<string, IOpenApiExample>? after)
    {
        foreach (var (name, old, now) in Pairs.Of(before, after))
        {
            if (!JsonNode.DeepEquals(old?.Value, now?.Value) || old?.Summary != now?.Summary)
                findings.Add(DocumentationRules.ExampleChanged, place, $"the example '{name}' changed");
        }
    }

    public static void ExternalDocs(Findings findings, Place place, OpenApiExternalDocs? before, OpenApiExternalDocs? after) =>
        Texts(findings, DocumentationRules.ExternalDocsChanged, place, "link to further documentation",
            before is null ? null : $"{before.Url} {before.Description}", after is null ? null : $"{after.Url} {after.Description}");

    public static void Extensions(
        Findings findings, Place place, IDictionary<string, IOpenApiExtension>? before, IDictionary<string, IOpenApiExtension>? after)
    {
        foreach (var (name, old, now) in Pairs.Of(before, after))
        {
            if (name is NullableMarks.Extension or SchemaKeywords.Extension or "x-experimental"
                || JsonNode.DeepEquals(Node(old), Node(now)))
                continue;

            findings.Add(RuleOf(name, old is not null, now is not null), place, $"{name} {Words.Change(Text(old), Text(now))}");
        }
    }

    public static JsonNode? Node(IOpenApiExtension? extension) => (extension as JsonNodeExtension)?.Node;

    private static Rule RuleOf(string extension, bool wasThere, bool isThere) => extension switch
    {
        "x-source" => DocumentationRules.SourceChanged,
        "x-confidence" => DocumentationRules.ConfidenceChanged,
        "x-name" => TypeRules.ClientNameChanged,
        "x-type" or "x-presence" or "x-abstract" => TypeRules.ClientTypeChanged,
        "x-download" when wasThere => TypeRules.ClientTypeChanged,
        "x-paging" => isThere ? OperationRules.PagingAdded : OperationRules.PagingRemoved,
        _ => DocumentationRules.ExtensionChanged,
    };

    private static string? Text(IOpenApiExtension? extension) =>
        Node(extension) is not { } node
            ? null
            : node is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : node.ToJsonString();

    // The wrapping of a text in the file does not change its meaning.
    private static string Normalize(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
