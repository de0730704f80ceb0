using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace OpenApiDiff.Reading;

/// <summary>Parses the text of a file, in YAML or JSON.</summary>
internal static class SpecText
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 500 };

    /// <summary>Returns the contents of the text; null for an empty one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Names the file in messages.</param>
    /// <exception cref="SpecException">The text is neither valid YAML nor valid JSON.</exception>
    public static JsonNode? Parse(string text, string name)
    {
        var isJson = text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{' or '[', ..];
        try
        {
            var plain = text.TrimStart('\uFEFF');
            return Checked(isJson ? JsonNode.Parse(plain, documentOptions: Strict) : YamlToJson.Convert(plain), name);
        }
        catch (JsonException exception)
        {
            // YAML may start with a bracket as well.
            return Checked(ParseFlow(text), name)
                ?? throw new SpecException($"{name} is not valid JSON: {Sentence(exception.Message)}; fix it there.");
        }
        catch (YamlException exception)
        {
            var (line, column) = (exception.Start.Line, exception.Start.Column);
            throw new SpecException($"{name} is not valid YAML: line {line}, column {column}: {Sentence(exception.Message)}; fix it "
                + "there.");
        }
    }

    /// <summary>Returns a library's message as part of one sentence on one line.</summary>
    public static string Sentence(string message) =>
        string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .TrimEnd('.');

    private static JsonNode? Checked(JsonNode? node, string name) => TooLong(node) is { } number
        ? throw new SpecException($"{name} holds the number {number}, whose exponent is out of range; write one of at most nine digits.")
        : node;

    // .NET compares no numbers with such an exponent.
    private static string? TooLong(JsonNode? node) => node switch
    {
        JsonObject map => map.Select(member => TooLong(member.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(TooLong).FirstOrDefault(found => found is not null),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString() is var number
            && number.IndexOfAny(['e', 'E']) is var start and >= 0 && number.AsSpan(start + 1).TrimStart("+-").TrimStart('0').Length > 9
                ? number
                : null,
        _ => null,
    };

    private static JsonNode? ParseFlow(string text)
    {
        try
        {
            return YamlToJson.Convert(text);
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
