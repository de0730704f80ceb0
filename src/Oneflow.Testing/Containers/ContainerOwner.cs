using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Oneflow.Testing.Containers;

/// <summary>
/// Marks containers with the process that started them, so that the next run can remove those whose process died before it
/// could. (Testcontainers has a helper container for that, whose image cannot be pulled everywhere.)
/// </summary>
internal static class ContainerOwner
{
    /// <summary>The label that names the owner.</summary>
    public const string Label = "oneflow.testing.owner";

    private static readonly Lazy<Task> Cleaned = new(RemoveLeftoversAsync);

    /// <summary>This process: its machine, id and start, since ids are used again.</summary>
    public static string Self { get; } = Describe(Process.GetCurrentProcess());

    /// <summary>Removes, once in this process, what dead processes of this machine left.</summary>
    public static Task CleanUpOnceAsync() => Cleaned.Value;

    internal static bool IsLeftover(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id))
            return false;

        try
        {
            using var process = Process.GetProcessById(id);
            return Describe(process) != owner;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return true;
        }
    }

    private static async Task RemoveLeftoversAsync()
    {
        var list = await Command.DockerAsync(CancellationToken.None,
            "ps", "--all", "--filter", $"label={Label}", "--format", $"{{{{.ID}}}} {{{{.Label \"{Label}\"}}}}").ConfigureAwait(false);
        foreach (var line in list.Require("list containers").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ', 2) is [var id, var owner] && IsLeftover(owner.Trim()))
                await Command.DockerAsync(CancellationToken.None, "rm", "--force", "--volumes", id).ConfigureAwait(false);
        }
    }

    private static string Describe(Process process) => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{process.Id}/{new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()}");
}
