using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>An operation with its name and its path item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operation">The operation as the spec has it.</param>
/// <param name="Path">Its path item.</param>
/// <param name="FullPath">Its path behind what moved between the server and the paths.</param>
internal sealed record OperationEntry(OperationName Name, OpenApiOperation Operation, IOpenApiPathItem Path, string FullPath)
{
    public string? Tag => Operation.Tags?.FirstOrDefault()?.Name;

    public static List<OperationEntry> Of(OpenApiDocument document, string prefix) =>
        [.. from path in document.Paths ?? []
            from operation in path.Value.Operations ?? []
            select new OperationEntry(NameOf(path.Key, operation.Key, operation.Value), operation.Value, path.Value, prefix + path.Key)];

    private static OperationName NameOf(string path, HttpMethod method, OpenApiOperation operation)
    {
        var verb = method.Method.ToUpperInvariant();
        return new OperationName(operation.OperationId ?? $"{verb} {path}", verb, path);
    }
}
