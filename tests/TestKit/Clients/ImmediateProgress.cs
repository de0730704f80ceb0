namespace TestKit.Clients;

/// <summary>Reports on the thread that tells, unlike <see cref="Progress{T}"/>.</summary>
public sealed class ImmediateProgress(Action<long> told) : IProgress<long>
{
    public void Report(long value) => told(value);
}
