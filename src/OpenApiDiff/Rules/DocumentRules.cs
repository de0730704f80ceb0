using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the whole spec.</summary>
internal static class DocumentRules
{
    public static readonly Rule ServerChanged = new(
        "server-changed", Breaking,
        "The first server, which is the client's base address when none is set, has another URL.");

    public static readonly Rule ServerRemoved = new(
        "server-removed", Breaking,
        "Another server is no longer listed; callers that set its address may find no server there.");

    public static readonly Rule ServerAdded = new(
        "server-added", Additive,
        "Another server is listed.");

    public static readonly Rule ServerValueRemoved = new(
        "server-value-removed", Breaking,
        "A value of a server's variable is no longer listed; callers whose address has it may find no server there.");

    public static readonly Rule ServerValueAdded = new(
        "server-value-added", Additive,
        "A value of a server's variable is listed that was not, or any value will do.");

    public static readonly Rule PrefixMoved = new(
        "server-prefix-moved", Documentation,
        "A part of the path moved between the server and the paths of the operations; requests go where they went.");

    public static readonly Rule InfoChanged = new(
        "info-changed", Documentation,
        "Title, version, contact, licence or terms of the spec changed.");

    public static readonly Rule OpenApiVersionChanged = new(
        "openapi-version-changed", Documentation,
        "The spec is written in another version of OpenAPI.");
}
