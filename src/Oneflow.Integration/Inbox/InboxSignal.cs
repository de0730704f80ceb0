namespace Oneflow.Integration;

/// <summary>Tells the worker of this process that an event was stored.</summary>
internal sealed class InboxSignal(TimeProvider clock) : Signal(clock);
