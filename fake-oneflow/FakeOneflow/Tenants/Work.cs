namespace OneflowFake.Tenants;

/// <summary>
/// The work of a thread under the lock of a tenant, counted in steps. It ends early when its caller has gone or the tenant stops.
/// </summary>
internal readonly struct Work : IDisposable
{
    [ThreadStatic]
    private static CancellationToken _caller;

    [ThreadStatic]
    private static CancellationToken _tenant;

    [ThreadStatic]
    private static long _steps;

    private static long _allSteps;

    /// <summary>The steps of all work that has ended, for tests of what a request costs.</summary>
    public static long AllSteps => Interlocked.Read(ref _allSteps);

    /// <summary>Begins work on this thread; it is over when the result is disposed.</summary>
    public static Work Begin(CancellationToken caller, CancellationToken tenant)
    {
        (_caller, _tenant, _steps) = (caller, tenant, 0);
        return default;
    }

    /// <summary>To be called in every loop whose length a caller decides.</summary>
    /// <param name="steps">The number of things that are looked at.</param>
    /// <exception cref="OperationCanceledException">The result is no longer wanted.</exception>
    public static void Check(long steps = 1)
    {
        _steps += steps;
        _caller.ThrowIfCancellationRequested();
        _tenant.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        Interlocked.Add(ref _allSteps, _steps);
        (_caller, _tenant, _steps) = (default, default, 0);
    }
}
