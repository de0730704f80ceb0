using OneflowFake.CommandLine;

namespace OneflowFake;

/// <summary>The fake as a program: reads options, runs a server until it is asked to stop, and says how to use it.</summary>
public static class FakeServerConsole
{
    /// <summary>The port of the program when no other is given.</summary>
    public const int DefaultPort = 8642;

    /// <summary>Exit code after a normal stop, help, or a server that is ready.</summary>
    public const int Success = 0;

    /// <summary>Exit code when the server cannot start, or is not ready.</summary>
    public const int Failure = 1;

    /// <summary>Exit code for options that are not understood.</summary>
    public const int BadUsage = 2;

    /// <summary>Runs the program until <paramref name="cancellationToken"/> is cancelled.</summary>
    /// <param name="args">Command line options; <c>--help</c> lists them.</param>
    /// <param name="output">Where the greeting and the help go. Nothing else is ever written, no request in particular.</param>
    /// <param name="error">Where failures go, each in one sentence.</param>
    /// <param name="cancellationToken">Stops the server at once.</param>
    /// <returns><see cref="Success"/>, <see cref="Failure"/> or <see cref="BadUsage"/>.</returns>
    public static Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        RunAsync(args, Environment.GetEnvironmentVariable, output, error, cancellationToken);

    internal static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Func<string, string?> environment,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
    {
        if (ConsoleArguments.Parse(args, environment, out var arguments) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return BadUsage;
        }

        if (arguments.IsHelp)
        {
            await output.WriteAsync(ConsoleArguments.Help);
            return Success;
        }

        return arguments.IsReadyCheck
            ? await ReadyCheck.RunAsync(arguments.Options.Port, arguments.Options.Clock, error, cancellationToken)
            : await ServeAsync(arguments.Options, output, error, cancellationToken);
    }

    private static async Task<int> ServeAsync(
        FakeServerOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        FakeServer server;
        try
        {
            server = await FakeServer.StartAsync(options, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            await error.WriteLineAsync(
                $"Cannot listen on port {options.Port}, most likely because another program does: "
                + "stop that one, or choose a port with --port (0 picks a free one).");
            return Failure;
        }
        catch (FakeServerDataException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return Failure;
        }
        catch (ArgumentException)
        {
            await error.WriteLineAsync(
                $"--setup-url and {ConsoleArguments.SetupUrlVariable} need an https address; plain http is let through to this "
                + "machine and containers, unless callbacks have to be https.");
            return BadUsage;
        }
        catch (OperationCanceledException)
        {
            return Success;
        }

        await using (server)
        {
            foreach (var notice in server.Notices)
                await error.WriteLineAsync(notice);
            await output.WriteAsync(Greeting.For(server, options));
            await output.FlushAsync(CancellationToken.None);
            // The start leaves more behind than any request, and nothing else may happen for long.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await WaitAsync(cancellationToken);
        }

        return Success;
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(stop.SetResult))
            await stop.Task;
    }
}
