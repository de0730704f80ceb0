using TestKit;

namespace Oneflow.Cli.Tests;

/// <summary>Specs as they were at a revision of a git repository.</summary>
public sealed class SpecRevisionTests : IDisposable
{
    private const string Old =
        "openapi: 3.0.3\ninfo: {title: Things, version: '1'}\npaths: {/things: {get: {operationId: listThings, responses: {'200': "
        + "{description: All.}}}}}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spec-revision");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Two_revisions_of_a_file_are_compared()
    {
        await CommitTwiceAsync();
        var run = await DiffAsync("HEAD~1:openapi/things.yaml", "HEAD:openapi/things.yaml");
        Assert.Equal((ExitCodes.ChangeFound, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Breaking (1)\n  listThings: is called getThings now", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_is_compared_with_a_file()
    {
        await CommitTwiceAsync();
        var run = await DiffAsync(
            "HEAD:openapi/things.yaml", Path.Combine(_folder.FullName, "openapi", "things.yaml"), "--fail-on", "documentation");
        Assert.Equal((ExitCodes.Success, "Nothing changed.\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("nowhere:openapi/things.yaml", "git knows no revision nowhere in")]
    [InlineData("--help:openapi/things.yaml", "git knows no revision --help in")]
    [InlineData("HEAD~9:openapi/things.yaml", "git knows no revision HEAD~9 in")]
    [InlineData("HEAD:openapi/other.yaml", "At the revision HEAD there is no file openapi/other.yaml;")]
    [InlineData("HEAD:openapi", "At the revision HEAD there is no file openapi;")]
    public async Task What_git_does_not_have_is_named(string source, string message)
    {
        await CommitTwiceAsync();
        AssertRefused(await DiffAsync("HEAD:openapi/things.yaml", "--", source), message);
    }

    [Fact]
    public async Task Outside_a_repository_there_are_no_revisions() =>
        AssertRefused(await DiffAsync("HEAD:a.yaml", "HEAD:b.yaml"),
            $"HEAD:a.yaml is not a file, and {_folder.FullName} is not in a git repository");

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named() =>
        AssertRefused(await Cli.RunAsync("spec", "diff", "HEAD:a.yaml", "HEAD:b.yaml", "--repository", "/no/such/folder"),
            "There is no folder /no/such/folder;");

    private static void AssertRefused(Cli run, string message)
    {
        Assert.Equal((ExitCodes.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private Task<Cli> DiffAsync(params string[] args) => Cli.RunAsync(["spec", "diff", "--repository", _folder.FullName, .. args]);

    private async Task CommitTwiceAsync()
    {
        await GitAsync("init", "--quiet");
        _folder.CreateSubdirectory("openapi");
        await CommitAsync(Old);
        await CommitAsync(Old.Replace("listThings", "getThings", StringComparison.Ordinal));
    }

    private async Task CommitAsync(string spec)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "openapi", "things.yaml"), spec);
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet",
            "--message", "Change");
    }

    private async Task GitAsync(params string[] arguments)
    {
        var (exitCode, output) = await ChildProgram.RunAsync("git", arguments, _folder.FullName);
        Assert.True(exitCode == 0, output);
    }
}
