using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Client;

/// <summary>The body with which an API explains a failure.</summary>
/// <param name="Type">Its class.</param>
/// <param name="IsSchema">Whether the spec has a schema for it.</param>
/// <param name="Explanation">The property with the sentence for developers, if any.</param>
/// <param name="RequestId">The property with the id of the request, if any.</param>
internal sealed record ProblemShape(string Type, bool IsSchema, string? Explanation, string? RequestId)
{
    private const string SchemaPointer = "#/components/schemas/";

    private static readonly string[] Explanations = ["detail", "message", "error_description", "description", "title", "error"];
    private static readonly string[] RequestIds = ["request_id", "requestId", "trace_id", "traceId", "correlation_id", "correlationId", "instance"];

    /// <summary>The schema that most failures are documented with; null when none is an object with a name.</summary>
    public static ProblemShape? Find(SpecDocument spec)
    {
        var reference = spec.Operations
            .SelectMany(operation => operation.Responses)
            .Where(response => !response.Status.StartsWith('2') && !response.Status.StartsWith('3'))
            .SelectMany(response => response.Node["content"].Members)
            .Select(media => media.Node["schema"]["$ref"].Text)
            .Where(text => text?.StartsWith(SchemaPointer, StringComparison.Ordinal) == true && spec.Find(text)["properties"].IsMap)
            .GroupBy(text => text!)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()?.Key;
        if (reference is null)
            return null;

        var properties = spec.Find(reference)["properties"];
        var type = CSharpName.Pascal(reference[SchemaPointer.Length..]);
        return new ProblemShape(type, true, Pick(spec, properties, type, Explanations), Pick(spec, properties, type, RequestIds));
    }

    /// <summary>For an API that documents no body for its failures.</summary>
    public static ProblemShape None(string client)
        => new((client.EndsWith("Client", StringComparison.Ordinal) ? client[..^6] : client) + "Problem", false, null, null);

    private static string? Pick(SpecDocument spec, SpecNode properties, string type, string[] names)
    {
        var name = names.FirstOrDefault(name => spec.Resolve(properties[name]) is { } property && IsText(property));
        if (name is null)
            return null;

        // As the templates do it: a member cannot have the name of its class.
        var member = MemberNames.OfProperty(name, properties[name]);
        return member == type ? member + "Value" : member;
    }

    // A format such as uuid or date-time gives another type than string.
    private static bool IsText(SpecNode property)
        => (property["type"].Text == "string" || property["type"].Items.Any(type => type.Text == "string"))
            && !property["enum"].Exists
            && !property["format"].Exists;
}
