namespace ApiWrappers.Generator.Model;

/// <summary>What the runtime has to know of an operation before it is called: an <c>ApiOperation</c> to declare.</summary>
internal sealed record OperationDeclaration(
    string Name,
    string Id,
    string HttpMethod,
    string Route,
    RetrySafety? RetrySafety,
    bool IsPublic,
    EquatableArray<string> Scopes,
    string Accept,
    string Server,
    EquatableArray<StatusModel> Failures);
