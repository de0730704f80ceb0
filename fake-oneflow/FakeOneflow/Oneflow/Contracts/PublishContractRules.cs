using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Rules about publishing a contract, beyond finding it.</summary>
internal static class PublishContractRules
{
    public static Rule PlanExcludes { get; } = Publish(
        "plan-excludes-publish", 402, Confidence.Documented, "The plan of the account does not include publishing.");

    public static Rule Forbidden { get; } = Publish(
        "contract-update-forbidden", 403, Confidence.Inferred,
        "The acting user is not a participant with the permission contract:update.");

    public static Rule NotDraft { get; } = Publish(
        "contract-not-draft", 409, Confidence.Inferred, "Only a draft can be published, and this contract was published before.");

    private static Rule Publish(string id, int status, Confidence confidence, string detail) =>
        new(id, status, [OperationIds.PublishContract], "docs/publish-a-contract", confidence, detail);
}
