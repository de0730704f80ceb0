namespace ApiWrappers.Generator.Model;

/// <summary>The facts about an operation that the runtime needs before a call: an <c>ApiOperation</c> to declare.</summary>
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
