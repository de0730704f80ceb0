using System.CommandLine;
using ApiWrappers.SpecTool;

namespace Oneflow.Cli.Specs;

/// <summary><c>oneflow spec check</c>: reports the client that a build would generate from a spec.</summary>
internal static class SpecCheckCommand
{
    private const string Description = """
        Tells what a build would make of a spec: the operations that are served and left out, with every reason and its line.

        FILE is a Swagger 2.0 or OpenAPI 3 document in YAML or JSON. Options are those of an OpenApiClient item.

        Exit codes: 0 a build would generate a client; 1 it would fail.
        """;

    public static Command Create(TextWriter output)
    {
        var file = new Argument<string>("FILE") { Description = "The spec." };
        var overlay = new Option<string[]>("--overlay") { Description = "An overlay to apply first; can be given several times." };
        var operations = new Option<string[]>(
            "--operations")
        { Description = "An operation to serve, by id or as 'GET /orders'; can be given several times." };
        var tags = new Option<string[]>("--tags") { Description = "A tag whose operations are served; can be given several times." };
        var strict = new Option<bool>("--strict") { Description = "Treat an operation that is left out as an error." };
        var command = new Command("check", Description) { file, overlay, operations, tags, strict };
        command.SetAction(parsed =>
        {
            var options = new SpecOptions
            {
                Overlays = parsed.GetValue(overlay) ?? [],
                Operations = parsed.GetValue(operations) ?? [],
                Tags = parsed.GetValue(tags) ?? [],
                IsStrict = parsed.GetValue(strict),
            };
            return SpecReport.Check(parsed.GetValue(file)!, options, output) ? ExitCodes.Success : ExitCodes.Failure;
        });
        return command;
    }
}
