using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about an operation.</summary>
internal static class OperationRules
{
    public static readonly Rule Removed = new(
        "operation-removed", Breaking,
        "The operation is gone, and its methods with it.",
        Err("api-removed-without-deprecation"), Err("api-path-removed-without-deprecation"),
        Info("api-removed-with-deprecation"), Info("api-path-removed-with-deprecation"))
    {
        Difference = "A method that was deprecated is still called by those who did not heed it, and their code does not compile.",
    };

    public static readonly Rule Added = new(
        "operation-added", Additive,
        "There is a new operation, with methods of its own.",
        Info("endpoint-added"));

    public static readonly Rule Renamed = new(
        "operation-renamed", Breaking,
        "The operation id of a method and path changed, and so did the name of the generated methods.",
        Info("api-operation-id-removed"), Info("api-operation-id-added"))
    {
        Difference = "On the wire an operation id means nothing; in a generated client it is the name of the method.",
    };

    public static readonly Rule TagChanged = new(
        "operation-tag-changed", Breaking,
        "The first tag changed, and so did the property of the client that holds the methods.",
        Info("api-tag-removed"), Info("api-tag-added"))
    {
        Difference = "On the wire a tag means nothing; in a generated client it is the property that leads to the method.",
    };

    public static readonly Rule FurtherTagsChanged = new(
        "operation-further-tags-changed", Documentation,
        "The tags after the first changed; the client does not use them.",
        Info("api-tag-removed"), Info("api-tag-added"));

    public static readonly Rule MethodChanged = new(
        "operation-method-changed", Breaking,
        "The operation has another HTTP method. Calls compile as before; builds that are in use call what is gone, and retries go by "
        + "the method.",
        Err("api-removed-without-deprecation"));

    public static readonly Rule PathChanged = new(
        "operation-path-changed", Breaking,
        "The operation has another path. Calls compile as before; builds that are in use call what is gone.",
        Err("api-path-removed-without-deprecation"));

    public static readonly Rule ServerChanged = new(
        "operation-server-changed", Breaking,
        "The operation has another server. Builds that are in use call the one that it had.");

    public static readonly Rule Deprecated = new(
        "operation-deprecated", Additive,
        "The operation is deprecated: it works, and callers should move away from it.",
        Info("endpoint-deprecated"));

    public static readonly Rule Undeprecated = new(
        "operation-undeprecated", Additive,
        "The operation is no longer deprecated.",
        Info("endpoint-reactivated"));

    public static readonly Rule BecameExperimental = new(
        "operation-became-experimental", Breaking,
        "The operation is marked x-experimental, so its methods carry [Experimental] and do not compile until the caller accepts that.",
        Err("api-stability-decreased"));

    public static readonly Rule BecameStable = new(
        "operation-became-stable", Additive,
        "The operation is no longer marked x-experimental.");

    public static readonly Rule PagingAdded = new(
        "paging-added", Additive,
        "The operation is marked as paged (x-paging), and can be enumerated.");

    public static readonly Rule PagingRemoved = new(
        "paging-removed", Breaking,
        "The operation is no longer marked as paged (x-paging), and cannot be enumerated.");
}
