using System.Runtime.InteropServices;
using OneflowFake;
using TestKit;
using TestKit.Snapshots;

namespace Oneflow.Client.Tests.Trimming;

/// <summary>
/// A program that is published trimmed, or compiled ahead of time, calls every operation of both clients against the fake.
/// </summary>
public sealed class TrimSmokeTests
{
    private static readonly CallsWriter[] Writers = [CallsWriter.Oneflow, CallsWriter.Signicat];

    [Fact]
    public async Task The_program_calls_every_operation()
    {
        foreach (var writer in Writers)
        {
            await StoredFile.MatchAsync(
                RepositoryRoot.Combine("tests", "TrimSmoke", writer.File), writer.Write(),
                    "dotnet test tests/Clients.Tests --filter TrimSmokeTests");
        }
    }

    [PublishFact]
    public Task Trimmed_it_gets_a_response_to_each_call() => PublishAndRunAsync();

    [PublishFact(isNative: true)]
    public Task Compiled_ahead_of_time_it_gets_a_response_to_each_call() => PublishAndRunAsync("-p:Native=true");

    private static async Task PublishAndRunAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("trim-smoke-").FullName;
        try
        {
            var published = await ChildProgram.RunAsync(
                "dotnet",
                ["publish", PublishFactAttribute.Project, "--nologo", "--verbosity", "quiet", "--configuration", "Release", "--runtime",
                    RuntimeInformation.RuntimeIdentifier, "--self-contained", "--output", folder, "-p:RunAnalyzers=false", .. options],
                timeout: TimeSpan.FromMinutes(10));
            Assert.True(published.ExitCode == 0, published.Output);
            AssertComplete(await RunAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "TrimSmoke.exe" : "TrimSmoke")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program)
    {
        await using var fake = await FakeServer.StartAsync();
        var run = await ChildProgram.RunAsync(program, [], environment: new Dictionary<string, string>
        {
            ["ONEFLOW_BASE_URL"] = fake.BaseUrl.AbsoluteUri,
            ["ONEFLOW_API_TOKEN"] = fake.DemoTenant.Token,
            ["ONEFLOW_USER_EMAIL"] = fake.DemoTenant.UserEmail,
            ["SIGNICAT_BASE_URL"] = fake.SignicatBaseUrl.AbsoluteUri,
            ["SIGNICAT_CLIENT_ID"] = fake.DemoTenant.SignicatClientId,
            ["SIGNICAT_CLIENT_SECRET"] = fake.DemoTenant.SignicatClientSecret,
        });
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }

    private static void AssertComplete(string output)
    {
        var reported = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": "))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1].Trim());
        Assert.Equal(
            Writers.SelectMany(writer => writer.Names()).Order(StringComparer.Ordinal),
            reported.Keys.Except(["keyed", "factory", "signicat.keyed"]).Order(StringComparer.Ordinal));
        Assert.All(
            ["keyed", "factory", "signicat.keyed", "user.Contracts.GetContractAsync", "account.Users.EnumerateUsersAsync",
                "signicat.Documents.GetDocumentAsync", "signicat.Documents.TryGetDocumentStatusAsync"],
            name => Assert.Equal("ok", reported[name]));
    }
}
