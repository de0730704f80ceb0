using System.ComponentModel;
using System.Diagnostics;

namespace Benchmarks.Fake;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <summary>What the program wrote, without blanks around; null when it is missing, failed, or took longer than it may.</summary>
    public static async Task<string?> TryAsync(TimeSpan patience, string file, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
            using var timeout = new CancellationTokenSource(patience);
            try
            {
                var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
                await process.WaitForExitAsync(timeout.Token);
                if (process.ExitCode == 0)
                    return output.Trim();

                Console.WriteLine(output);
                return null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
