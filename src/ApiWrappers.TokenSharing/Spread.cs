namespace ApiWrappers.TokenSharing;

/// <summary>The random source of waits. It differs between processes, so that they do not run in step.</summary>
internal sealed class Spread
{
    private readonly Random _random = new();
    private readonly Lock _gate = new();

    public double Next()
    {
        lock (_gate)
            return _random.NextDouble();
    }
}
