namespace Oneflow.Integration;

/// <summary>A delivery from Oneflow that this version could not read completely. Its readable events were handled.</summary>
/// <param name="Id">Its id, for <see cref="IOneflowInbox.ReplayUnreadableAsync"/>.</param>
/// <param name="AccountId">Id of the account whose webhook was called.</param>
/// <param name="CallbackId">Id of the delivery, as far as it can be stored.</param>
/// <param name="Reason">Code and place of the first part that could not be read, such as <c>event_id_malformed: events[1].id</c>.</param>
/// <param name="ReceivedAt">Time of its arrival, by the database's clock.</param>
/// <param name="Body">The body, as received.</param>
public sealed record OneflowUnreadableDelivery(
    long Id, long AccountId, string CallbackId, string Reason, DateTimeOffset ReceivedAt, ReadOnlyMemory<byte> Body);
