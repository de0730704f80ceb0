using Microsoft.Extensions.Logging.Testing;

namespace ApiWrappers.TokenSharing.Tests;

internal static class LoggedLines
{
    /// <summary>The logged lines, each with its level and the message of its exception.</summary>
    public static IReadOnlyList<string> Lines(this FakeLogger log)
        => [.. log.Collector.GetSnapshot().Select(line => $"{line.Level}: {line.Message} {line.Exception?.Message}".TrimEnd())];
}
