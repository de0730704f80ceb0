using Microsoft.Extensions.Logging.Testing;

namespace Oneflow.Integration.Tests;

/// <summary>Reads the log that a host wrote.</summary>
internal static class TestLog
{
    /// <summary>Returns all lines, with the texts of exceptions.</summary>
    public static string Text(this FakeLogCollector log)
        => string.Join('\n', log.GetSnapshot().Select(line => $"{line.Level} {line.Category}: {line.Message} {line.Exception}"));
}
