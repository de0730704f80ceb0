using FakeOneflow.Http;
using FakeOneflow.Rules;

namespace FakeOneflow.Workspaces;

/// <summary>Rules about workspaces.</summary>
internal static class WorkspaceRules
{
    public static Rule Forbidden { get; } = new(
        "workspaces-forbidden", 403, [OperationIds.ListWorkspaces], "reference/get-workspaces", Confidence.Inferred,
        "The acting user has no permission in any workspace of the account.");

    public static IReadOnlyList<Rule> All { get; } = [Forbidden];
}
