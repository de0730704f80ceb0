namespace ApiWrappers;

/// <summary>The random source of delays. It differs between processes, so that they do not retry in step.</summary>
internal static class RetryJitter
{
    private static readonly Random Random = new();
    private static readonly Lock Gate = new();

    public static double Next()
    {
        lock (Gate)
            return Random.NextDouble();
    }
}
