namespace ClientChecks;

/// <summary>Reports on the thread that tells, unlike <see cref="Progress{T}"/>.</summary>
public sealed class Immediate(Action<long> told) : IProgress<long>
{
    public void Report(long value) => told(value);
}
