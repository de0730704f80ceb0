using System.Runtime.InteropServices;
using OneflowFake;
using TestKit;
using TestKit.Snapshots;

namespace Oneflow.Client.Tests.Trimming;

/// <summary>A program published trimmed and self-contained calls every operation against the fake.</summary>
public sealed class TrimSmokeTests
{
    [Fact]
    public Task The_program_calls_every_operation() => StoredFile.MatchAsync(
        RepositoryRoot.Combine("tests", "TrimSmoke", "Calls.cs"), CallsWriter.Write(),
        "dotnet test tests/Oneflow.Client.Tests --filter TrimSmokeTests");

    [RuntimePackFact]
    public async Task Trimmed_it_gets_an_answer_to_each_call()
    {
        var folder = Directory.CreateTempSubdirectory("trim-smoke-").FullName;
        try
        {
            var published = await ChildProgram.RunAsync(
                "dotnet",
                ["publish", RepositoryRoot.Combine("tests", "TrimSmoke", "TrimSmoke.csproj"), "--nologo", "--verbosity", "quiet",
                    "--configuration", "Release",
                "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "--output", folder,
                "-p:RunAnalyzers=false"]);
            Assert.True(published.ExitCode == 0, published.Output);

            await using var fake = await FakeServer.StartAsync();
            var run = await ChildProgram.RunAsync(
                Path.Combine(folder, OperatingSystem.IsWindows() ? "TrimSmoke.exe" : "TrimSmoke"),
                [],
                environment: new Dictionary<string, string>
                {
                    ["ONEFLOW_BASE_URL"] = fake.BaseUrl.AbsoluteUri,
                    ["ONEFLOW_API_TOKEN"] = fake.DemoTenant.Token,
                    ["ONEFLOW_USER_EMAIL"] = fake.DemoTenant.UserEmail,
                });
            Assert.True(run.ExitCode == 0, run.Output);

            var told = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": "))
                .Where(parts => parts.Length == 2).ToDictionary(parts => parts[0], parts => parts[1].Trim());
            Assert.Equal(CallsWriter.Names().Order(StringComparer.Ordinal),
                told.Keys.Except(["keyed", "factory"]).Order(StringComparer.Ordinal));
            Assert.All(["keyed", "factory", "user.Contracts.GetContractAsync", "account.Users.EnumerateUsersAsync"],
                name => Assert.Equal("ok", told[name]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
