using System.CommandLine;

namespace Oneflow.Cli.Signicat;

/// <summary><c>oneflow signicat</c>: connecting to Signicat's Express APIs.</summary>
internal static class SignicatCommand
{
    public static Command Create(Func<string, string?> environment, TextWriter output) =>
        new("signicat", "Connects to Signicat's Express APIs.")
    {
        TokenCommand.Create(environment, output),
        SignicatDemoCommand.Create(environment, output),
    };
}
