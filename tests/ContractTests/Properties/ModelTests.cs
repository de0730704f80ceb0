using ContractTests.Fixtures;
using ContractTests.Targets;
using FsCheck;
using FsCheck.Fluent;
using TestKit;
using Xunit.Abstractions;

namespace ContractTests.Properties;

/// <summary>Whatever is done with contracts, in whatever order: the fake answers as the model does, and holds the same.</summary>
public sealed class ModelTests(InProcessTarget fake, ITestOutputHelper output) : IClassFixture<InProcessTarget>
{
    private const ulong Seed = 17;
    private const ulong Gamma = 4711;

    [Fact]
    public void The_fake_agrees_with_the_model() => Agree(60);

    [SoakFact]
    [Trait("Category", "Soak")]
    public void The_fake_agrees_with_the_model_for_long()
    {
        // For a longer run: SOAK_WALKS=5000.
        var walks = Soak.Size("SOAK_WALKS", 500);
        Agree(walks);
        Soak.Report(output, $"{walks} walks of up to 40 steps, seed {Seed}");
    }

    // A walk that fails is made shorter by FsCheck, and told with its steps.
    private void Agree(int walks) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(walks).WithEndSize(40).WithReplay(Seed, Gamma),
        Prop.ForAll(ArbMap.Default.ArbFor<WalkStep[]>(), steps => Task.Run(() => CompareAsync(steps)).GetAwaiter().GetResult()));

    private async Task CompareAsync(WalkStep[] steps)
    {
        using var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        using var walk = new Walk(fixture);
        var model = new Model();
        foreach (var step in steps.Prepend(new WalkStep(StepKind.Create, 0, 0)))
        {
            if (model.Do(step) is not { } expected)
                continue;

            var status = await walk.DoAsync(step);
            Assert.True(expected == status, $"{step}: the model says {expected}, the fake {status}.");
            Assert.Equal(model.States.Order(), (await walk.StatesAsync()).Order());
        }
    }
}
