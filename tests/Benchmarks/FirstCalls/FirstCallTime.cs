namespace Benchmarks.FirstCalls;

/// <summary>The time that a first call took.</summary>
/// <param name="Round">The round.</param>
/// <param name="Means">By what it was made.</param>
/// <param name="Call">From the program's first line to the value.</param>
/// <param name="Process">From the start of the process to its end.</param>
internal sealed record FirstCallTime(int Round, string Means, TimeSpan Call, TimeSpan Process);
