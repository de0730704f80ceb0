using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>An operation with its name and the path item it stands in.</summary>
internal sealed record OperationEntry(OperationName Name, OpenApiOperation Operation, IOpenApiPathItem Path)
{
    public string? Tag => Operation.Tags?.FirstOrDefault()?.Name;

    public static List<OperationEntry> Of(OpenApiDocument document) =>
        [.. from path in document.Paths ?? []
            from operation in path.Value.Operations ?? []
            select new OperationEntry(NameOf(path.Key, operation.Key, operation.Value), operation.Value, path.Value)];

    private static OperationName NameOf(string path, HttpMethod method, OpenApiOperation operation)
    {
        var verb = method.Method.ToUpperInvariant();
        return new OperationName(operation.OperationId ?? $"{verb} {path}", verb, path);
    }
}
