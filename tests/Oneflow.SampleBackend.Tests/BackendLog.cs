using Microsoft.Extensions.Logging.Testing;

namespace Oneflow.SampleBackend.Tests;

/// <summary>Reads the log that a backend wrote.</summary>
internal static class BackendLog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns all lines, with the texts of exceptions.</summary>
    public static string Text(this FakeLogCollector log)
        => string.Join('\n', log.GetSnapshot().Select(line => $"{line.Level} {line.Category}: {line.Message} {line.Exception}"));

    /// <summary>Waits until a line contains a text.</summary>
    /// <exception cref="TimeoutException">No line did; the message has all lines.</exception>
    public static async Task WaitForAsync(this FakeLogCollector log, string text)
    {
        for (var left = Patience; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(50))
        {
            if (log.Text().Contains(text, StringComparison.Ordinal))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        throw new TimeoutException($"The log does not contain '{text}':\n{log.Text()}");
    }
}
