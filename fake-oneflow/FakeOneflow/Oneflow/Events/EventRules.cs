using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Events;

/// <summary>Rules about events.</summary>
internal static class EventRules
{
    public static Rule Unknown { get; } = new(
        "event-unknown", 404, [OperationIds.GetContractEvent], "docs/handling-errors-with-error-codes", Confidence.Inferred,
        "The contract has no event with this id.");
}
