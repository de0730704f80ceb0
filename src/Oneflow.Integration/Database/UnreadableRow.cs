namespace Oneflow.Integration;

/// <summary>A delivery with a right signature that could not be read completely, as stored.</summary>
internal sealed class UnreadableRow
{
    public const int MaxReasonLength = 200;

    public long Id { get; set; }

    public long AccountId { get; set; }

    /// <summary>Hash of the delivery's id, which may itself be too long to store.</summary>
    public required string DeliveryKey { get; set; }

    /// <summary>Id of the delivery, as far as it can be stored.</summary>
    public required string CallbackId { get; set; }

    /// <summary>The body, as received.</summary>
    public required byte[] Body { get; set; }

    public required string Reason { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }
}
