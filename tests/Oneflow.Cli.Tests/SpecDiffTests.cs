using System.Text.Json;
using TestKit;

namespace Oneflow.Cli.Tests;

public sealed class SpecDiffTests : IDisposable
{
    private const string Old = """
        openapi: 3.0.3
        info: {title: Things, version: "1"}
        paths: {/things: {get: {operationId: listThings, summary: Lists., responses: {"200": {description: All.}}}}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spec-diff");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("breaking", "none", ExitCodes.Success)]
    [InlineData("breaking", "breaking", ExitCodes.ChangeFound)]
    [InlineData("breaking", "documentation", ExitCodes.ChangeFound)]
    [InlineData("additive", "breaking", ExitCodes.Success)]
    [InlineData("additive", "additive", ExitCodes.ChangeFound)]
    [InlineData("documentation", "breaking", ExitCodes.Success)]
    [InlineData("documentation", "additive", ExitCodes.Success)]
    [InlineData("documentation", "documentation", ExitCodes.ChangeFound)]
    [InlineData("nothing", "documentation", ExitCodes.Success)]
    public async Task The_exit_code_tells_whether_there_is_a_change_as_bad_as_asked_for(string change, string failOn, int exitCode)
    {
        var run = await Cli.RunAsync("spec", "diff", Write("old.yaml", Old), Write("new.yaml", Changed(change)), "--fail-on", failOn);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains(change, run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_breaking_change_fails_unless_told_otherwise()
    {
        var run = await Cli.RunAsync("spec", "diff", Write("old.yaml", Old), Write("new.yaml", Changed("breaking")));
        Assert.Equal((ExitCodes.ChangeFound, ""), (run.ExitCode, run.Error));
        Assert.Contains("listThings: is called getThings now", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_JSON()
    {
        var run = await Cli.RunAsync("spec", "diff", Write("old.yaml", Old), Write("new.json", """{"openapi":"3.0.3","info":{"title":"Things","version":"1"},"paths":{}}"""), "--json");
        var change = JsonDocument.Parse(run.Output).RootElement.GetProperty("changes")[0];
        Assert.Equal(("operation-removed", "listThings"),
            (change.GetProperty("rule").GetString(), change.GetProperty("operation").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_comment_is_posted_as_Markdown()
    {
        var run = await Cli.RunAsync("spec", "diff", Write("old.yaml", Old), Write("new.yaml", Changed("additive")), "--markdown");
        Assert.Contains("| Additive | `PUT /things` |", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_spec_does_not_differ_from_itself()
    {
        var spec = RepositoryRoot.Combine("openapi", "oneflow.yaml");
        var run = await Cli.RunAsync("spec", "diff", spec, spec, "--fail-on", "documentation");
        Assert.Equal((ExitCodes.Success, "Nothing changed.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("missing.yaml", "There is no file missing.yaml; give the path of a spec")]
    [InlineData("old.yaml --json --markdown", "--json and --markdown cannot be used together")]
    [InlineData("old.yaml --fail-on nonsense", "nonsense")]
    [InlineData("", "Required argument missing")]
    public async Task A_wrong_call_is_one_sentence_and_prints_nothing_else(string arguments, string message)
    {
        var old = Write("old.yaml", Old);
        string[] args = ["spec", "diff", old,
            .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument == "old.yaml" ? old : argument)];
        await AssertRefusedAsync(message, args);
    }

    [Theory]
    [InlineData("name: me", "is not an OpenAPI spec: it has no 'openapi' at its top")]
    [InlineData("openapi: 2.9.9", "is written in OpenAPI 2.9.9, which is not read")]
    [InlineData("{", "is not valid JSON")]
    [InlineData("openapi: 3.0.3\npaths: {/a: {$ref: \"a\\0b.yaml\"}}", "refers to a?b.yaml, and there is no such file")]
    [InlineData("openapi: \"\\e[2J\"", "is written in OpenAPI ?[2J, which is not read")]
    public Task A_file_that_is_no_spec_is_refused(string text, string message) =>
        AssertRefusedAsync(message, "spec", "diff", Write("old.yaml", Old), Write("new.yaml", text));

    [Fact]
    public async Task E1_A_reference_into_another_file_is_followed()
    {
        const string Entry = """
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths: {/things: {get: {operationId: listThings, parameters: [{$ref: "shared.yaml#/Filter"}], responses: {"200": {description: All.}}}}}
            """;
        foreach (var (side, isRequired) in new[] { ("old", "false"), ("new", "true") })
        {
            _folder.CreateSubdirectory(side);
            Write(Path.Combine(side, "api.yaml"), Entry);
            Write(Path.Combine(side, "shared.yaml"),
                $"Filter: {{name: filter, in: query, required: {isRequired}, schema: {{type: string}}}}");
        }

        string[] sides = [Path.Combine(_folder.FullName, "old", "api.yaml"), Path.Combine(_folder.FullName, "new", "api.yaml")];
        var run = await Cli.RunAsync(["spec", "diff", .. sides]);
        Assert.Equal((ExitCodes.ChangeFound, ""), (run.ExitCode, run.Error));
        Assert.Contains("filter", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, (await Cli.RunAsync("spec", "diff", sides[0], sides[0])).ExitCode);
    }

    [Fact]
    public async Task The_help_says_what_the_exit_codes_mean()
    {
        var run = await Cli.RunAsync("spec", "diff", "--help");
        Assert.Contains("Exit codes: 0 no change as bad as --fail-on says; 4 there is one; 2 called wrongly", run.Output,
            StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(string message, params string[] args)
    {
        var run = await Cli.RunAsync(args);
        Assert.Equal((ExitCodes.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static string Changed(string how) => how switch
    {
        "breaking" => Old.Replace("listThings", "getThings", StringComparison.Ordinal),
        "additive" => Old.Replace(
            "{get:", "{put: {operationId: setThings, responses: {\"200\": {description: Done.}}}, get:", StringComparison.Ordinal),
        "documentation" => Old.Replace("Lists.", "Lists all.", StringComparison.Ordinal),
        _ => Old,
    };
}
