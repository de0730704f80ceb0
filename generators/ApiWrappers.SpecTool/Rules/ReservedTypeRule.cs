using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>No schema takes the name of another type in the generated code.</summary>
internal sealed class ReservedTypeRule : SpecRule
{
    public override string Id => "OPENAPI005";

    public override string Title => "No schema has the name of a type that the generated code makes or uses.";

    private static readonly HashSet<string> Used = new(StringComparer.Ordinal)
    {
        "ApiBody", "ApiStatusReason", "ApiClientAttribute", "ApiCredential", "ApiEmpty", "ApiError", "ApiErrorKind", "ApiErrorMessage", "ApiException", "ApiFile",
        "ApiForm", "ApiHeaders", "ApiJsonContext", "ApiOperation", "ApiPages", "ApiPath", "ApiPipeline", "ApiPipelineOptions", "ApiRetrySafety", "ApiResponse", "ApiResult", "ApiValues",
        "ArgumentException", "ArgumentNullException", "AsyncEnumerable", "CalendarPeriod", "CancellationToken", "DateOnly", "DateTimeOffset", "Default",
        "DecimalTextConverter", "Dictionary", "Experimental", "ExperimentalAttribute", "GeneratedSerializerOptions", "GetTypeInfo", "Guid", "HeaderCredential", "HttpClient", "HttpMethod",
        "HttpRequestMessage", "IApiProblem", "IAsyncEnumerable", "IDictionary", "IOpenEnumeration", "IProgress", "IReadOnlyDictionary", "IReadOnlyList", "JsonConverter",
        "JsonDerivedType", "JsonElement", "JsonException", "JsonExtensionData", "JsonIgnore", "JsonIgnoreCondition", "JsonInclude", "JsonPolymorphic",
        "JsonPropertyName", "JsonSerializable", "JsonSerializer", "JsonSerializerContext", "JsonSourceGenerationOptions", "List",
        "OffsetDateTimeConverter", "OpenEnumConverter", "OptionalValue", "Options", "OptionalValueConverter", "ReadOnlyMemory", "Stream", "StringComparison", "System", "Task", "TimeSpan",
        "Uri", "ValueTask",
    };

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        var made = Made(spec);
        foreach (var schema in spec.Schemas)
        {
            var name = TypeName.Of(schema.Name);
            if (Used.Contains(name))
                yield return At(schema.Node, $"the class {name} would hide the type of that name that the generated code uses. Rename the schema, and the references to it.");
            else if (made.TryGetValue(name, out var origin))
                yield return At(schema.Node, $"the class {name} is also made for {origin}. Rename the schema, and the references to it.");
        }

        foreach (var (property, node) in SchemaWalk.All(spec).SelectMany(schema => schema["properties"].Members))
        {
            if (Used.Contains(TypeName.Of(property)) && IsMadeInPlace(node))
                yield return At(node, $"the type of this property gets the name {TypeName.Of(property)}, and would hide the type of that name that the generated code uses. Move it to 'components.schemas' under another name, and refer to it.");
        }
    }

    // A class or enumeration that is written where it is used is named after the property.
    private static bool IsMadeInPlace(SpecNode node) => new[] { node, node["items"], node["additionalProperties"] }
        .Any(schema => !schema["$ref"].Exists && (schema["properties"].IsMap || schema["enum"].IsList || schema["allOf"].Items.Count() > 1 || schema["anyOf"].IsList));

    private static Dictionary<string, string> Made(SpecDocument spec)
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in spec.Operations.Select(operation => operation.Tag?.Text).OfType<string>().Distinct())
        {
            var resource = MemberNames.OfTag(tag);
            foreach (var name in new[] { $"{resource}Api", $"I{resource}Api", $"{resource}Client" })
                made[name] = $"the tag '{tag}'";
        }

        foreach (var id in spec.Operations.Select(operation => operation.Id).OfType<string>())
            made[MemberNames.OfOperation(id) + "Result"] = $"the results of the operation '{id}'";
        return made;
    }
}
