namespace Oneflow.Integration;

/// <summary>Options of the health check of accounts.</summary>
public sealed class OneflowHealthOptions
{
    /// <summary>The number of accounts that are checked at the same time. The default is 8.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>The time for which a result is reused. The default is one minute. Each check sends one request per account.</summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromMinutes(1);
}
