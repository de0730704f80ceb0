namespace ContractTests.Properties;

/// <summary>One thing to do with one of the contracts that were made so far.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Target">Chooses the contract.</param>
/// <param name="Detail">Chooses the person, the days or the hours.</param>
public readonly record struct WalkStep(StepKind Kind, byte Target, byte Detail);
