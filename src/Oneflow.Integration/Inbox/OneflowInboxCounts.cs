namespace Oneflow.Integration;

/// <summary>Numbers of events by state.</summary>
/// <param name="Pending">Events that wait or are being handled.</param>
/// <param name="Done">Handled events that are still remembered.</param>
/// <param name="Dead">Events whose attempts all failed.</param>
/// <param name="Unreadable">Deliveries that could not be read completely.</param>
public sealed record OneflowInboxCounts(int Pending, int Done, int Dead, int Unreadable = 0);
