using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>A parameter of an operation.</summary>
/// <param name="Parameter">The parameter in the spec.</param>
/// <param name="Component">The name of the shared parameter that it refers to; null when it is written in place.</param>
internal sealed record ParameterEntry(IOpenApiParameter Parameter, string? Component)
{
    public string Name => Parameter.Name ?? "";

    public ParameterLocation In => Parameter.In ?? ParameterLocation.Query;

    /// <summary>True when both have one name, which HTTP compares without regard to case in headers.</summary>
    public bool HasNameOf(ParameterEntry other) =>
        string.Equals(Name, other.Name,
            In == ParameterLocation.Header && other.In == In ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The media type in which the value is written; null for one that is written by its style.</summary>
    public string? MediaType => Parameter.Content?.Keys.FirstOrDefault() is { } type ? MediaTypes.Normalize(type) : null;

    public string Location => $"{In.ToString().ToLowerInvariant()} {Name}";

    /// <summary>The schema, which may also be that of the one media type.</summary>
    public IOpenApiSchema? Schema => Parameter.Schema ?? Parameter.Content?.Values.FirstOrDefault()?.Schema;

    /// <summary>
    /// The parameters of an operation in the order of the arguments: path, then query, then the rest; optional ones last.
    /// </summary>
    public static IReadOnlyList<ParameterEntry> Of(OperationEntry operation) =>
        [.. (operation.Path.Parameters ?? []).Concat(operation.Operation.Parameters ?? [])
            .Select(parameter => new ParameterEntry(parameter, (parameter as OpenApiParameterReference)?.Reference.Id))
            // What the operation says counts, where the path says something of the same parameter.
            .Reverse().DistinctBy(entry => (entry.In, entry.Name)).Reverse()
            .OrderBy(entry => entry.In switch { ParameterLocation.Path => 0, ParameterLocation.Query => 1, _ => 2 })
            .ThenBy(entry => entry.In != ParameterLocation.Path && !entry.Parameter.Required)];
}
