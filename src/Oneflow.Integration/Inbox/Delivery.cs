namespace Oneflow.Integration;

/// <summary>A delivery of the webhook, as read.</summary>
/// <param name="CallbackId">Id of the delivery.</param>
/// <param name="ContractId">The contract that its events are about.</param>
/// <param name="Events">Its readable events.</param>
/// <param name="Problem">Code and place of the first part that could not be read; null when all was read.</param>
internal sealed record Delivery(string CallbackId, long ContractId, IReadOnlyList<DeliveryEvent> Events, string? Problem = null);
