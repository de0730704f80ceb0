using System.CommandLine;
using System.Text.RegularExpressions;
using ApiWrappers;
using Oneflow.Cli.AccessLinks;
using Oneflow.Cli.Compare;
using Oneflow.Cli.Completion;
using Oneflow.Cli.Demo;
using Oneflow.Cli.Fake;
using Oneflow.Cli.Signicat;
using Oneflow.Cli.Specs;
using OneflowFake;
using OpenApiDiff;

namespace Oneflow.Cli;

/// <summary>The <c>oneflow</c> command.</summary>
public static partial class OneflowCommand
{
    private const string Description = """
        Works with Oneflow's API, and with a fake of it.

        Settings come from the environment: ONEFLOW_API_TOKEN, ONEFLOW_USER_EMAIL and ONEFLOW_BASE_URL
        (default: https://api.oneflow.com/v1); for signicat SIGNICAT_CLIENT_ID, SIGNICAT_CLIENT_SECRET,
        SIGNICAT_BASE_URL (default: https://api.signicat.io) and SIGNICAT_TOKEN_ENDPOINT (default:
        /oauth/connect/token below the base URL).

        Exit codes: 0 done; 1 no answer, or an undocumented one; 2 called wrongly; 3 refused by Oneflow, Signicat or a fake;
        4 a change that --fail-on names (spec diff); 130 stopped.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where failures go, each in one sentence.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Func<string, string?> environment, TextWriter output, TextWriter error,
            CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(error);

        // The fake has a command line of its own, with its own help; what works with one that runs is here.
        var fake = FakeCommand.Create(output);
        var isFake = args is ["fake", ..];
        var isCompare = isFake && CompareCommand.IsAsked(args);
        var asksForHelp = args.Any(arg => arg is "--help" or "-h");
        if (isFake && !isCompare && !FakeCommand.Owns(args, fake))
        {
            if (args is [_, [not '-', ..] word, ..])
            {
                var known = string.Join(", ", fake.Subcommands.Select(subcommand => subcommand.Name));
                await error.WriteLineAsync($"There is no command 'oneflow fake {PlainText.Of(word)}': there are {known}.");
                return ExitCodes.BadUsage;
            }

            var exitCode = await FakeServerConsole.RunAsync([.. args.Skip(1)], output, error, cancellationToken);
            if (exitCode == FakeServerConsole.Success && asksForHelp)
                await output.WriteAsync(CompareCommand.Help);
            return exitCode;
        }

        var parsed = isCompare
            ? CompareCommand.Create(output, error).Parse(asksForHelp ? ["--help"] : [.. args.Skip(1)])
            : CreateRoot(environment, output, error, fake).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // Some messages list what is allowed, a line for each.
            var message = NumberTypes().Replace(
                string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                type => type.Value.Contains("Double", StringComparison.Ordinal) ? "a number" : "an integer");
            var help = isCompare ? "oneflow fake --compare --help" : "oneflow --help";
            await error.WriteLineAsync($"{PlainText.Of(message.TrimEnd('.'))}; '{help}' lists what there is.");
            return ExitCodes.BadUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (SettingException exception)
        {
            await error.WriteLineAsync(PlainText.Of(exception.Message));
            return ExitCodes.BadUsage;
        }
        catch (FakeException exception)
        {
            await error.WriteLineAsync(PlainText.Of(exception.Message));
            return exception.IsRefusal ? ExitCodes.Refused : ExitCodes.Failure;
        }
        catch (ApiException exception)
        {
            await error.WriteLineAsync(PlainText.Of(exception.Message));
            return exception.Error.DocumentedReason is null ? ExitCodes.Failure : ExitCodes.Refused;
        }
        catch (OAuth2TokenException exception)
        {
            await error.WriteLineAsync(PlainText.Of(TokenFailure.Describe(exception)));
            return TokenFailure.IsRefusal(exception) ? ExitCodes.Refused : ExitCodes.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Stopped;
        }
    }

    // Types of .NET say nothing to people.
    [GeneratedRegex(@"expected type '[^']*\b(Int32|Int64|Double)\b[^']*'")]
    private static partial Regex NumberTypes();

    private static RootCommand CreateRoot(
        Func<string, string?> environment, TextWriter output, TextWriter error, Command fake) => new(Description)
    {
        DemoCommand.Create(output),
        AccessLinkCommand.Create(environment, output),
        SignicatCommand.Create(environment, output),
        SpecCommand.Create(output, error),
        CompletionCommand.Create(output),
        fake,
    };
}
