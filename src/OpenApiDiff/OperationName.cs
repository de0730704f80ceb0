namespace OpenApiDiff;

/// <summary>The operation that a change is about.</summary>
/// <param name="Id">Its operation id, or method and path where it has none.</param>
/// <param name="Method">Its HTTP method, in capitals.</param>
/// <param name="Path">Its route template.</param>
public sealed record OperationName(string Id, string Method, string Path)
{
    /// <summary>The id, and then method and path.</summary>
    public override string ToString() => $"{Id} {Method} {Path}";
}
