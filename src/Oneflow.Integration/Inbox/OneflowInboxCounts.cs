namespace Oneflow.Integration;

/// <summary>How many events stand where.</summary>
/// <param name="Pending">Events that wait or are being handled.</param>
/// <param name="Done">Events that were handled and are still remembered.</param>
/// <param name="Dead">Events that were given up.</param>
public sealed record OneflowInboxCounts(int Pending, int Done, int Dead);
