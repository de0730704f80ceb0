using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>
/// For each rule that no scenario of tests/ContractTests can break a request that breaks it and no other. A rule that a call
/// of the client can break is named there, by <c>Scenario.Rule</c>.
/// </summary>
public static class RuleScenarios
{
    public static IReadOnlyDictionary<string, Func<TestTenant, Task<Reply>>> All { get; } =
        new Dictionary<string, Func<TestTenant, Task<Reply>>>(
        [
            .. RouteScenarios.All,
            .. RateLimitScenarios.All,
            .. TooLargeScenarios.All,
            .. UndocumentedScenarios.All,
            .. SigningScenarios.All,
            .. LifecycleScenarios.All,
            .. ExtensionScenarios.All,
        ]);
}
