namespace Oneflow.Integration;

/// <summary>How the health of accounts is checked.</summary>
public sealed class OneflowHealthOptions
{
    /// <summary>How many accounts are asked for at once. 8 when left out.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>How long an answer is given again. A minute when left out; each check costs one request for each account.</summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromMinutes(1);
}
