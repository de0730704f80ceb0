namespace TestKit.Telemetry;

/// <summary>One measurement.</summary>
/// <param name="Instrument">Name of the instrument.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Tags">Its tags.</param>
public sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
