namespace TestKit.Clients;

/// <summary>Reports on the calling thread, unlike <see cref="Progress{T}"/>.</summary>
public sealed class ImmediateProgress(Action<long> report) : IProgress<long>
{
    public void Report(long value) => report(value);
}
