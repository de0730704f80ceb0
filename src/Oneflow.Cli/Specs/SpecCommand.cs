using System.CommandLine;

namespace Oneflow.Cli.Specs;

/// <summary><c>oneflow spec</c>: works with OpenAPI specs.</summary>
internal static class SpecCommand
{
    public static Command Create(TextWriter output, TextWriter error) =>
        new("spec", "Works with the OpenAPI specs that clients are generated from.")
    {
        SpecCheckCommand.Create(output),
        SpecDiffCommand.Create(output, error),
    };
}
