namespace ApiWrappers;

/// <summary>The random source of waits. It differs from process to process, as it must for them not to keep step.</summary>
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
