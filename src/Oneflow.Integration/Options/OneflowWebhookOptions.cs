namespace Oneflow.Integration;

/// <summary>Options of the webhook endpoint.</summary>
public sealed class OneflowWebhookOptions
{
    /// <summary>The maximum size of a body, in bytes. Longer bodies get 413. The default is 64 KiB.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;
}
