using ContractTests.Fixtures;
using ContractTests.Targets;
using OneflowFake;

namespace ContractTests;

/// <summary>
/// Twenty test classes share one fake and run side by side, each with an account of its own; the runner makes every nested
/// class a class of tests. None may see what another does.
/// </summary>
public static class IsolationTests
{
    private static readonly Lazy<Task<FakeServer>> Shared =
        new(() => FakeServer.StartAsync(new FakeServerOptions { FrozenAt = FakeTarget.FrozenAt, PredictableSecrets = true }));

    public abstract class Neighbour
    {
        [Fact]
        public async Task Sees_its_own_contracts_and_no_others()
        {
            using var fixture = await AccountFixture.CreateAsync(new FakeTarget((await Shared.Value).BaseUrl), "business");
            for (var count = 1; count <= 25; count++)
            {
                var contract = await fixture.DraftAsync();
                var page = await fixture.Admin.Contracts.ListContractsAsync();
                Assert.Equal(count, page.Count);
                Assert.Contains(page.Data, other => other.Id == contract.Id);
            }

            await fixture.Admin.Contracts.DeleteContractAsync((await fixture.Admin.Contracts.ListContractsAsync()).Data[0].Id);
            Assert.Equal(24, (await fixture.Admin.Contracts.ListContractsAsync()).Count);
        }
    }

    public sealed class N01 : Neighbour;

    public sealed class N02 : Neighbour;

    public sealed class N03 : Neighbour;

    public sealed class N04 : Neighbour;

    public sealed class N05 : Neighbour;

    public sealed class N06 : Neighbour;

    public sealed class N07 : Neighbour;

    public sealed class N08 : Neighbour;

    public sealed class N09 : Neighbour;

    public sealed class N10 : Neighbour;

    public sealed class N11 : Neighbour;

    public sealed class N12 : Neighbour;

    public sealed class N13 : Neighbour;

    public sealed class N14 : Neighbour;

    public sealed class N15 : Neighbour;

    public sealed class N16 : Neighbour;

    public sealed class N17 : Neighbour;

    public sealed class N18 : Neighbour;

    public sealed class N19 : Neighbour;

    public sealed class N20 : Neighbour;
}
