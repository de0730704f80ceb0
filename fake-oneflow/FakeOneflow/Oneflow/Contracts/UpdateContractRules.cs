using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Rules about what of a contract can be changed in which state. The states are documented, the status is not.</summary>
internal static class UpdateContractRules
{
    public static Rule NameFixed { get; } = State(
        "contract-name-fixed", "The name can be changed only of a contract in state draft, pending or signed.");

    public static Rule ValueFixed { get; } = State(
        "contract-value-fixed", "The value can be changed only of a contract in state draft, pending or signed.");

    public static Rule PeriodFixed { get; } = State(
        "signing-period-fixed", "After publishing, the signing period can only be set to never or to a fixed date.");

    public static Rule PeriodOver { get; } = State(
        "signing-period-over", "The signing period of a contract that is signed or declined cannot be changed.");

    public static Rule SignOrderFixed { get; } = State(
        "sign-order-fixed", "The order of signing of a contract that is signed or declined cannot be changed.");

    private static Rule State(string id, string detail) =>
        new(id, 409, [OperationIds.UpdateContract], "docs/update-top-level-information", Confidence.Inferred, detail);
}
