using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using YamlDotNet.Core;

namespace OpenApiDiff.Reading;

/// <summary>An OpenAPI 3 spec that was read.</summary>
public sealed class Spec
{
    private Spec(string name, OpenApiDocument document, string version)
    {
        Name = name;
        Document = document;
        Version = version;
    }

    /// <summary>What the user calls it: a file, or a git revision of one.</summary>
    public string Name { get; }

    internal OpenApiDocument Document { get; }

    /// <summary>The version of OpenAPI it is written in.</summary>
    internal string Version { get; }

    /// <summary>Reads a spec, written in YAML or JSON.</summary>
    /// <param name="text">The text of the spec.</param>
    /// <param name="name">What the user calls it, for messages.</param>
    /// <exception cref="SpecException">The text is no spec, or one of a version that is not read.</exception>
    public static Spec Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        if (ParseNode(text, name) is not JsonObject root || !(root.ContainsKey("openapi") || root.ContainsKey("swagger")))
            throw new SpecException($"{name} is not an OpenAPI spec: it has no 'openapi' at its top; give a file that starts with 'openapi: 3.0.3' or the like.");

        var version = (root["openapi"] ?? root["swagger"])?.ToString() ?? "";
        if (!IsRead(version))
            throw new SpecException($"{name} is written in OpenAPI {version}, which is not read; convert it to OpenAPI 3.0, 3.1 or 3.2.");

        NullableMarks.Keep(root);
        return new Spec(name, Load(root, name), version);
    }

    private static bool IsRead(string version) => version is ['3', '.', '0' or '1' or '2', ..] && (version.Length == 3 || version[3] == '.');

    private static JsonNode? ParseNode(string text, string name)
    {
        var isJson = text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{' or '[', ..];
        try
        {
            return isJson ? JsonNode.Parse(text.TrimStart('\uFEFF')) : YamlToJson.Convert(text);
        }
        catch (Exception exception) when (isJson && exception is JsonException or ArgumentException)
        {
            throw new SpecException($"{name} is not valid JSON: {Sentence(exception.Message)}; mend it there.");
        }
        catch (YamlException exception)
        {
            throw new SpecException($"{name} is not valid YAML: line {exception.Start.Line}, column {exception.Start.Column}: {Sentence(exception.Message)}; mend it there.");
        }
    }

    private static OpenApiDocument Load(JsonObject root, string name)
    {
        // Only what cannot be read is refused here. To hold a spec against all rules of OpenAPI is a linter's work.
        var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet() };
        try
        {
            var result = OpenApiDocument.Parse(root.ToJsonString(), "json", settings);
            if (result.Diagnostic?.Errors.FirstOrDefault() is { } error)
                throw new SpecException($"{name} is not a valid spec: at {error.Pointer}: {Sentence(error.Message)}; mend it there.");
            return result.Document ?? throw new SpecException($"{name} holds no spec; give a file that has 'openapi' and 'paths'.");
        }
        catch (OpenApiException exception)
        {
            throw new SpecException($"{name} is not a valid spec: {Sentence(exception.Message)}; mend it there.");
        }
    }

    // Messages of libraries become a part of one sentence on one line.
    private static string Sentence(string message) => string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');
}
