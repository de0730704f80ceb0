using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Protocol;

/// <summary>The operation ids of <c>openapi/signicat.yaml</c> that rules name, and the groups of operations that they speak of.</summary>
internal static class SignicatOperationIds
{
    public const string RequestToken = "requestToken";

    public static IReadOnlyList<string> All { get; } = Where(_ => true);

    /// <summary>Operations that ask for a token, whatever its scopes.</summary>
    public static IReadOnlyList<string> WithToken { get; } = Where(operation => operation.Id != RequestToken && !operation.IsOpen);

    public static IReadOnlyList<string> WithScope { get; } = Where(operation => operation.Scope is not null);

    /// <summary>Operations that read a JSON body.</summary>
    public static IReadOnlyList<string> WithBody { get; } = Where(operation => operation.HasBody && operation.Id != RequestToken);

    /// <summary>Operations whose path has a segment that varies, such as <c>{documentId}</c>.</summary>
    public static IReadOnlyList<string> With(string variable) => Where(operation => operation.Template.Split('/').Contains(variable));

    private static string[] Where(Func<Operation, bool> predicate) =>
        [.. SignicatResources.Operations.Where(predicate).Select(operation => operation.Id)];
}
