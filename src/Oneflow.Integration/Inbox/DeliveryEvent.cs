namespace Oneflow.Integration;

/// <summary>An event of a delivery.</summary>
/// <param name="Position">Position in the delivery, from 0.</param>
/// <param name="Id">Id of the event.</param>
/// <param name="Type">Type of the event.</param>
/// <param name="CreatedTime">Time of the event; null when it was not readable.</param>
internal sealed record DeliveryEvent(int Position, long Id, string Type, DateTimeOffset? CreatedTime);
