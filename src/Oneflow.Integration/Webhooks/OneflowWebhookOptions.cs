namespace Oneflow.Integration;

/// <summary>How calls to the webhook are read.</summary>
public sealed class OneflowWebhookOptions
{
    /// <summary>Most bytes of a body; longer ones are answered 413. 64 KiB when left out.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;
}
