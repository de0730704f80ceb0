using System.Diagnostics;

namespace ApiWrappers.SpecTool.Trials;

/// <summary>Runs a command, and returns what it printed.</summary>
internal static class TrialProcess
{
    public static (int ExitCode, string Text) Run(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.Environment["KIOTA_TELEMETRY_OPTOUT"] = "true";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + error.GetAwaiter().GetResult());
    }
}
