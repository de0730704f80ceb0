namespace Oneflow.Integration;

/// <summary>Result of a request to enable an account. Only <see cref="OneflowEnableOutcome.Enabled"/> changes anything.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="AccountId">Id of the account that was enabled; null when none was.</param>
public sealed record OneflowEnableResult(OneflowEnableOutcome Outcome, long? AccountId = null);
