namespace Oneflow.Integration;

/// <summary>An event, as stored. A delivery with several events is several rows, so that each is handled on its own.</summary>
internal sealed class InboxRow
{
    public const int MaxCallbackIdLength = 200;
    public const int MaxEventTypeLength = 200;
    public const int MaxErrorLength = 1000;

    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string CallbackId { get; set; }

    /// <summary>Position in its delivery, from 0.</summary>
    public int Position { get; set; }

    public long ContractId { get; set; }

    public long EventId { get; set; }

    public required string EventType { get; set; }

    public DateTimeOffset? CreatedTime { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public InboxState State { get; set; }

    /// <summary>Number of times it was claimed.</summary>
    public int Attempts { get; set; }

    /// <summary>Time from which it can be claimed. While it is claimed, the end of the claim.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Identifies the claim under which it is handled; null while it is not.</summary>
    public string? Claim { get; set; }

    /// <summary>Time at which it was done, or became a dead letter.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string? LastError { get; set; }
}
