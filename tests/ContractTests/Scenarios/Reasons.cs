namespace ContractTests.Scenarios;

/// <summary>The reasons that operations have no scenario. Remove an operation from here when it gets one.</summary>
internal static class Reasons
{
    public static IReadOnlyDictionary<string, string> WithoutScenarios { get; } = new Dictionary<string, string>();
}
