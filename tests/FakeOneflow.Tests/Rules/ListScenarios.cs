using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Queries that no list accepts.</summary>
internal static class ListScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["limit-not-a-number"] = tenant => tenant.GetAsync("/contracts?limit=all"),
        ["limit-out-of-range"] = tenant => tenant.GetAsync("/contracts?limit=101"),
        ["offset-not-a-number"] = tenant => tenant.GetAsync("/contracts?offset=one"),
        ["offset-out-of-range"] = tenant => tenant.GetAsync("/contracts?offset=19901"),
        ["parameter-unknown"] = tenant => tenant.GetAsync("/contracts?per_page=5"),
        ["parameter-twice"] = tenant => tenant.GetAsync("/contracts?limit=1&limit=2"),
        ["sort-key-unknown"] = tenant => tenant.GetAsync("/templates?sort=id"),
        ["filter-twice"] = tenant => tenant.GetAsync("/contracts?filter[name]=a&filter[name]=b"),
        ["filter-malformed"] = async tenant =>
        {
            await tenant.NewContractAsync();
            return await tenant.GetAsync("/contracts?filter[states]=draft,lost");
        },
        ["workspaces-forbidden"] = tenant => tenant.GetAsync("/workspaces", tenant.Outsider),
    };
}
