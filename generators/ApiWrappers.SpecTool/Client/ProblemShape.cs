using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Client;

/// <summary>The body with which an API explains a failure.</summary>
/// <param name="Type">Its class.</param>
/// <param name="IsSchema">True when the document has a schema for it.</param>
/// <param name="Explanation">The property with the sentence for developers, if any.</param>
/// <param name="RequestId">The property with the id of the request, if any.</param>
internal sealed record ProblemShape(string Type, bool IsSchema, string? Explanation, string? RequestId)
{
    private static readonly string[] Explanations =
        ["detail", "message", "error_description", "errorMessage", "description", "title", "error"];
    private static readonly string[] RequestIds =
        ["request_id", "requestId", "trace_id", "traceId", "correlation_id", "correlationId", "instance"];

    /// <summary>Returns the class that most failures are documented with, or an empty one where none is documented.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="types">The classes.</param>
    /// <param name="client">The name of the client.</param>
    /// <param name="names">The names of types.</param>
    public static ProblemShape Find(IEnumerable<OperationPlan> operations, IEnumerable<TypePlan> types, string client, NameSet names)
    {
        var classes = types.OfType<ClassPlan>().ToDictionary(type => type.Name, StringComparer.Ordinal);
        var most = operations.SelectMany(operation => operation.Failures)
            .Where(failure => failure.Status[0] != '3' && failure.Body.Kind == BodyKind.Json
                && classes.ContainsKey(failure.Body.Type!.Text))
            .GroupBy(failure => failure.Body.Type!.Text)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (most is null)
        {
            var name = (client.EndsWith("Client", StringComparison.Ordinal) ? client[..^6] : client) + "Problem";
            return new ProblemShape(names.Take(name, name + "Body", client), false, null, null);
        }

        var plan = classes[most.Key];
        return new ProblemShape(plan.Name, true, Pick(plan, Explanations), Pick(plan, RequestIds));
    }

    private static string? Pick(ClassPlan plan, string[] names)
    {
        var properties = plan.Line.SelectMany(type => type.Properties)
            .Where(property => property.Type.Text == "string" && !property.Node["x-aw-presence"].IsTrue)
            .ToList();
        return names.Select(name => properties.Find(property => property.JsonName == name)?.Name).FirstOrDefault(name => name is not null);
    }
}
