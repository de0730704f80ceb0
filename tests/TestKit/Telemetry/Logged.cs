using Microsoft.Extensions.Logging;

namespace TestKit.Telemetry;

/// <summary>One line of a log.</summary>
/// <param name="Category">Who wrote it.</param>
/// <param name="Level">Its level.</param>
/// <param name="Event">Its id and name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Values">Its values.</param>
/// <param name="Exception">Its exception, if it has one.</param>
public sealed record Logged(
    string Category, LogLevel Level, EventId Event, string Text, IReadOnlyDictionary<string, object?> Values, Exception? Exception);
