using Oneflow.Testing.Tests.Support;

namespace Oneflow.Testing.Tests.Tenants;

/// <summary>Tenants know nothing of each other, however many there are.</summary>
public sealed class IsolationTests
{
    private const int Crowd = 500;

    [Fact]
    public async Task Hundreds_of_tenants_at_once_see_only_what_is_theirs()
    {
        await using var fake = await FakeOneflow.StartAsync();
        var tenants = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => fake.NewTenantAsync()));

        var contracts = await Task.WhenAll(tenants.Select(async (tenant, number) =>
        {
            var contract = await ContractSetup.DraftAsync(tenant);
            await tenant.Clock.FreezeAsync(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number));
            return contract.Id;
        }));
        var seen = await Task.WhenAll(tenants.Select(SeeAsync));

        Assert.Equal(Crowd, tenants.Select(tenant => tenant.Token).Distinct().Count());
        for (var number = 0; number < Crowd; number++)
        {
            Assert.Equal(contracts[number], Assert.Single(seen[number].Contracts));
            Assert.Equal(tenants[number].Account.Id, seen[number].Account);
            Assert.Equal(["createContract", "getAccount", "listContracts"], seen[number].Calls.Order(StringComparer.Ordinal));
        }

        // Every other one goes, and the rest do not notice.
        await Task.WhenAll(tenants.Where((_, number) => number % 2 == 0).Select(tenant => tenant.DisposeAsync().AsTask()));
        var answers = await Task.WhenAll(tenants.Select(async tenant => (await tenant.Client.Core.TryPingAsync()).Error?.Status ?? 200));
        Assert.Equal(Enumerable.Range(0, Crowd).Select(number => number % 2 == 0 ? 401 : 200), answers);
        var survivors = await Task.WhenAll(tenants.Where((_, number) => number % 2 == 1).Select(SeeAsync));
        Assert.Equal(contracts.Where((_, number) => number % 2 == 1), survivors.Select(survivor => Assert.Single(survivor.Contracts)));
    }

    [Fact]
    public async Task A_clock_and_a_fault_are_those_of_their_tenant_alone()
    {
        await using var fake = await FakeOneflow.StartAsync();
        var morning = new DateTimeOffset(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);
        await using var one = await fake.NewTenantAsync(new() { FrozenAt = morning });
        await using var other = await fake.NewTenantAsync(new() { FrozenAt = morning });

        await one.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        await one.Faults.AddAsync(null, Control.FaultResponse.ServerError);

        Assert.Equal(morning, await other.Clock.AdvanceAsync(TimeSpan.Zero));
        await other.Client.Core.PingAsync();
        Assert.Empty(await other.Faults.ListAsync());
    }

    private static async Task<(long Account, IReadOnlyList<long> Contracts, IReadOnlyList<string?> Calls)> SeeAsync(FakeTenant tenant)
    {
        var account = await tenant.Client.Account.GetAccountAsync();
        var page = await tenant.Client.Contracts.ListContractsAsync();
        var calls = await tenant.Journal.ListAsync();
        return (account.Id, [.. page.Data.Select(contract => contract.Id)], [.. calls.Select(call => call.Operation).Distinct()]);
    }
}
