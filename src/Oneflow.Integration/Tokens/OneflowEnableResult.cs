namespace Oneflow.Integration;

/// <summary>What became of a token that was handed over. Only <see cref="OneflowEnableOutcome.Enabled"/> changed anything.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="AccountId">Id of the account that was enabled; null when none was.</param>
public sealed record OneflowEnableResult(OneflowEnableOutcome Outcome, long? AccountId = null);
