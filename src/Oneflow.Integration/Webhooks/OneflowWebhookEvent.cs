using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// An event that Oneflow told of. The signature vouches for the delivery's id only, not for what the delivery says: fetch
/// what you act on, such as the contract, from Oneflow.
/// </summary>
public sealed record OneflowWebhookEvent
{
    /// <summary>Id of the account whose webhook was called.</summary>
    public required long AccountId { get; init; }

    /// <summary>Id of the contract.</summary>
    public required long ContractId { get; init; }

    /// <summary>Id of the event; more of it is fetched with it from Oneflow.</summary>
    public required long EventId { get; init; }

    /// <summary>What happened. Oneflow adds types: switch on its <see cref="EventType.Value"/>, and let pass what you do not know.</summary>
    public required EventType Type { get; init; }

    /// <summary>When it happened; null when the delivery did not say so in a form that can be read.</summary>
    public DateTimeOffset? CreatedTime { get; init; }

    /// <summary>Id of the delivery that brought it.</summary>
    public required string CallbackId { get; init; }

    /// <summary>Which attempt at handling this is, from 1.</summary>
    public required int Attempt { get; init; }
}
