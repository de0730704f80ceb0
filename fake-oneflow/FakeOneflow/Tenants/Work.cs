namespace OneflowFake.Tenants;

/// <summary>The work of a thread under the lock of a tenant. It ends early when its caller has gone or the tenant stops.</summary>
internal readonly struct Work : IDisposable
{
    [ThreadStatic]
    private static CancellationToken _caller;

    [ThreadStatic]
    private static CancellationToken _tenant;

    /// <summary>Begins work on this thread; it is over when the result is disposed.</summary>
    public static Work Begin(CancellationToken caller, CancellationToken tenant)
    {
        (_caller, _tenant) = (caller, tenant);
        return default;
    }

    /// <summary>To be called in every loop whose length a caller decides.</summary>
    /// <exception cref="OperationCanceledException">The result is no longer wanted.</exception>
    public static void Check()
    {
        _caller.ThrowIfCancellationRequested();
        _tenant.ThrowIfCancellationRequested();
    }

    public void Dispose() => (_caller, _tenant) = (default, default);
}
