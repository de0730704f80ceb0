namespace OneflowFake.Comparison;

/// <summary>The API that is compared.</summary>
internal enum ComparedVendor
{
    /// <summary>Oneflow's public API, version 1.</summary>
    Oneflow,

    /// <summary>Signicat's Express APIs, the token endpoint included.</summary>
    Signicat,
}
