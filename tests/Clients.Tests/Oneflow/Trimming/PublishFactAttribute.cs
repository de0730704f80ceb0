using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TestKit;

namespace Oneflow.Client.Tests.Trimming;

/// <summary>
/// A test that publishes the program; skipped with the reason where this machine or its feed lacks what that needs, but
/// never in CI.
/// </summary>
/// <param name="isNative">The test compiles ahead of time, which also needs that compiler's pack and a linker.</param>
/// <param name="method">The name of the test.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishFactAttribute(bool isNative = false, [CallerMemberName] string method = "") : ConditionalFactAttribute(
    Environment.GetEnvironmentVariable("CI") == "true" ? null : (isNative ? NativeReason : TrimmingReason).Value, method)
{
    private static readonly Lazy<string?> TrimmingReason = new(() => FindReason("-p:SelfContained=true"));

    private static readonly Lazy<string?> NativeReason = new(() => FindReason("-p:Native=true") ?? FindLinkerReason());

    /// <summary>The project of the program.</summary>
    public static string Project { get; } = RepositoryRoot.Combine("tests", "TrimSmoke", "TrimSmoke.csproj");

    private static string? FindReason(string option)
    {
        var restored = Run("dotnet", "restore", Project, "--runtime", RuntimeInformation.RuntimeIdentifier, option, "--verbosity", "quiet");
        return restored ? null : $"The NuGet feed does not have what publishing for {RuntimeInformation.RuntimeIdentifier} with "
            + $"{option} needs.";
    }

    private static string? FindLinkerReason() =>
        !OperatingSystem.IsLinux()
            || Run("sh", "-c", "f=$(mktemp) && echo 'int main(void) { return 0; }' | gcc -x c -o \"$f\" - && rm \"$f\"")
            ? null
            : "There is no gcc that can link a program: install gcc and libc6-dev.";

    private static bool Run(string program, params string[] arguments) =>
        Task.Run(() => ChildProgram.RunAsync(program, arguments)).GetAwaiter().GetResult().ExitCode == 0;
}
