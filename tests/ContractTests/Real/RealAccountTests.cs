using ContractTests.Effects;
using ContractTests.Fixtures;
using ContractTests.Scenarios;
using ContractTests.Targets;
using OneflowFake;
using TestKit;

namespace ContractTests.Real;

/// <summary>The catalogue against a real test account; and against a fake that is taken for one, to show that the run works.</summary>
public sealed class RealAccountTests
{
    [RealAccountFact]
    public async Task The_answers_of_the_real_service_are_reported()
    {
        var report = await RealRun.RunAsync(
            new RealTarget(new Uri(Read(RealAccountFactAttribute.Target))), Read(RealAccountFactAttribute.Token),
                Read(RealAccountFactAttribute.Email), Catalogue.Oneflow);

        var path = Environment.GetEnvironmentVariable(RealAccountFactAttribute.Report)
            ?? RepositoryRoot.Combine("artifacts", "contract-differences.md");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllTextAsync(path, report.Write());
        Assert.True(report.Agreed.Count > 0, $"Nothing was answered as documented: is the token valid? See {path}.");
        Assert.Empty(report.LeftBehind);
    }

    [Fact]
    public async Task A_fake_that_is_taken_for_the_real_service_agrees_and_is_left_as_it_was()
    {
        await using var fake = await FakeServer.StartAsync(new FakeServerOptions());
        using var fixture = await AccountFixture.CreateAsync(new FakeTarget(fake.BaseUrl), "business");
        var before = await AccountState.ReadAsync(fixture);

        var report = await RealRun.RunAsync(
            new RealTarget(fake.BaseUrl), fixture.Tenant.Token, fixture.Tenant.Admin.Email, Catalogue.Oneflow);

        Assert.True(report.Different.Count == 0, report.Write());
        Assert.True(report.Agreed.Count > Catalogue.Oneflow.Count * 0.7, $"Only {report.Agreed.Count} were played:\n{report.Write()}");
        Assert.All(report.Skipped.Values, Assert.NotEmpty);
        Assert.Empty(report.LeftBehind);
        Assert.Empty(before.ChangesTo(await AccountState.ReadAsync(fixture)));
        Assert.DoesNotContain(fixture.Tenant.Token, report.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_answers_differently_is_reported_and_not_failed_on()
    {
        await using var fake = await FakeServer.StartAsync(
            new FakeServerOptions { DisabledRules = new HashSet<string> { "participant-owner-side" } });
        using var fixture = await AccountFixture.CreateAsync(new FakeTarget(fake.BaseUrl, isWhole: false), "business");
        const string Name = "createAccessLink/400-owner-side-participant";

        var report = await RealRun.RunAsync(
            new RealTarget(fake.BaseUrl), fixture.Tenant.Token, fixture.Tenant.Admin.Email,
                [Catalogue.Named(Name), Catalogue.Named("getContract/200-draft")]);

        Assert.Equal(["getContract/200-draft"], report.Agreed);
        Assert.Contains("status 200 instead of 400", Assert.Single(report.Different, different => different.Key == Name).Value);
    }

    private static string Read(string name) => Environment.GetEnvironmentVariable(name)!;
}
