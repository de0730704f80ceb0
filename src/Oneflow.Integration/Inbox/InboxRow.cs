namespace Oneflow.Integration;

/// <summary>An event, as stored. A delivery with several is several rows, so that each is done by itself.</summary>
internal sealed class InboxRow
{
    public const int LongestError = 1000;

    public long Id { get; set; }

    public long AccountId { get; set; }

    public required string CallbackId { get; set; }

    /// <summary>Which event of its delivery it is, from 0.</summary>
    public int Position { get; set; }

    public long ContractId { get; set; }

    public long EventId { get; set; }

    public required string EventType { get; set; }

    public DateTimeOffset? CreatedTime { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public InboxState State { get; set; }

    /// <summary>How often it was claimed.</summary>
    public int Attempts { get; set; }

    /// <summary>From when on it may be claimed. While it is claimed, the end of the claim.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Names the claim under which it is handled; null while it is not.</summary>
    public string? Claim { get; set; }

    /// <summary>When it was done, or given up.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string? LastError { get; set; }

    public OneflowWebhookEvent ToEvent() => new()
    {
        AccountId = AccountId,
        ContractId = ContractId,
        EventId = EventId,
        Type = Client.EventType.From(EventType),
        CreatedTime = CreatedTime,
        CallbackId = CallbackId,
        Attempt = Attempts,
    };
}
