namespace Benchmarks;

/// <summary>One benchmark in one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Parameters">With what.</param>
/// <param name="Nanoseconds">Time of a call in the best iteration.</param>
/// <param name="Bytes">Bytes allocated by a call.</param>
internal sealed record Measurement(int Round, string Name, string Parameters, double Nanoseconds, long Bytes);
