using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Oneflow.SampleBackend.Tests;

/// <summary>All that a backend logs, with the texts of exceptions, for a test to wait for.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _read = [];

    /// <summary>Reads on until a line holds a text.</summary>
    /// <exception cref="TimeoutException">None came; the message has those that did.</exception>
    public async Task WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
            {
                _read.Add(line);
                if (line.Contains(text, StringComparison.Ordinal))
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nobody said '{text}', but:\n{string.Join('\n', _read)}");
        }
    }

    /// <summary>All lines so far.</summary>
    public string All()
    {
        while (_lines.Reader.TryRead(out var line))
            _read.Add(line);
        return string.Join('\n', _read);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(_lines.Writer, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(ChannelWriter<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.TryWrite($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
