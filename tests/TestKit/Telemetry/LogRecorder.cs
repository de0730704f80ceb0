using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TestKit.Telemetry;

/// <summary>Keeps what is logged at every level, scopes included, in the order in which it came.</summary>
public sealed class LogRecorder : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<Logged> _lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<Logged> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The recorder keeps its lines itself.");

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<Logged> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(new Logged(category, LogLevel.None, default, $"{state}", ValuesOf(state), null));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
            => lines.Enqueue(new Logged(category, logLevel, eventId, formatter(state, exception), ValuesOf(state), exception));

        private static Dictionary<string, object?> ValuesOf(object? state)
            => state is IEnumerable<KeyValuePair<string, object?>> values
                ? values.ToDictionary(value => value.Key, value => value.Value)
                : [];
    }
}
