using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// An event from Oneflow. The signature covers only the id of the delivery, not its content: fetch the objects that you
/// act on, such as the contract, from Oneflow.
/// </summary>
public sealed record OneflowWebhookEvent
{
    /// <summary>Id of the account whose webhook was called.</summary>
    public required long AccountId { get; init; }

    /// <summary>Id of the contract.</summary>
    public required long ContractId { get; init; }

    /// <summary>Id of the event; its details can be fetched from Oneflow.</summary>
    public required long EventId { get; init; }

    /// <summary>Type of the event. Oneflow adds types: switch on <see cref="EventType.Value"/>, and ignore unknown ones.</summary>
    public required EventType Type { get; init; }

    /// <summary>Time of the event; null when the delivery has no readable time.</summary>
    public DateTimeOffset? CreatedTime { get; init; }

    /// <summary>Id of the delivery that contained the event.</summary>
    public required string CallbackId { get; init; }

    /// <summary>Number of this attempt, from 1.</summary>
    public required int Attempt { get; init; }
}
