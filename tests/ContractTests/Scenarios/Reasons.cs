namespace ContractTests.Scenarios;

/// <summary>Why an operation has no scenario. Whoever gives it one takes it out of here.</summary>
internal static class Reasons
{
    public static IReadOnlyDictionary<string, string> WithoutScenarios { get; } = new Dictionary<string, string>();
}
