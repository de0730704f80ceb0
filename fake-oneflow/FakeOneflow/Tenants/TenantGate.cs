namespace OneflowFake.Tenants;

/// <summary>The lock of a tenant. A caller that waits for it blocks no thread, so that other tenants do not notice.</summary>
internal sealed class TenantGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the lock, which is free again when the result is disposed.</summary>
    public async ValueTask<Holder> EnterAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        return new(_turn);
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Holds the lock.</summary>
    public readonly struct Holder(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
