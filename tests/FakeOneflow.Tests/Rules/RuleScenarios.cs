using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>For each rule a request that breaks it and no other.</summary>
public static class RuleScenarios
{
    public static IReadOnlyDictionary<string, Func<TestTenant, Task<Reply>>> All { get; } =
        new Dictionary<string, Func<TestTenant, Task<Reply>>>(
        [
            .. RouteScenarios.All,
            .. AuthScenarios.All,
            .. RateLimitScenarios.All,
            .. ListScenarios.All,
            .. BodyScenarios.All,
            .. CreateContractScenarios.All,
            .. ContractScenarios.All,
            .. UpdateContractScenarios.All,
            .. SigningScenarios.All,
            .. LifecycleScenarios.All,
            .. PartyScenarios.All,
            .. DataFieldScenarios.All,
            .. ProductScenarios.All,
            .. FileScenarios.All,
            .. ActivityScenarios.All,
            .. AccountScenarios.All,
            .. ExtensionScenarios.All,
        ]);
}
