using System.ComponentModel;
using System.Diagnostics;

namespace TestKit;

/// <summary>Runs programs to their end, as a user's shell would.</summary>
public static class ChildProgram
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Finds out whether a program is in one of the folders that a shell looks into.</summary>
    /// <param name="file">The name of the program.</param>
    public static bool IsInstalled(string file) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, file)));

    /// <summary>Runs a program, and returns its exit code and output. A program that exceeds the timeout is killed.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working directory; by default that of the test host.</param>
    /// <param name="environment">Environment variables that are added to those of the test host, or replace them.</param>
    /// <param name="timeout">The time that the program may take; five minutes by default.</param>
    /// <exception cref="OperationCanceledException">The program took too long.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null,
            TimeSpan? timeout = null)
    {
        var (exitCode, output, errors) = await RunAsync(StartInfo(file, arguments, folder, environment), timeout ?? DefaultTimeout);
        return (exitCode, output + errors);
    }

    /// <summary>
    /// Runs a program, and returns what it wrote to its standard output, without blanks around; null when it is missing, fails, or
    /// exceeds the timeout.
    /// </summary>
    /// <param name="timeout">The time that the program may take.</param>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string?> TryAsync(TimeSpan timeout, string file, params IEnumerable<string> arguments)
    {
        try
        {
            var (exitCode, output, errors) = await RunAsync(StartInfo(file, arguments), timeout);
            if (exitCode == 0)
                return output.Trim();

            Console.WriteLine(output + errors);
            return null;
        }
        catch (Exception failure) when (failure is Win32Exception or OperationCanceledException)
        {
            return null;
        }
    }

    internal static ProcessStartInfo StartInfo(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (folder is not null)
            start.WorkingDirectory = folder;

        // The test host's own MSBuild settings must not leak into a build that is meant to stand alone.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo start, TimeSpan timeout)
    {
        using var patience = new CancellationTokenSource(timeout);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
