namespace Oneflow.Integration;

/// <summary>Tells the worker of this process that an account was enabled.</summary>
internal sealed class RegistrationSignal(TimeProvider clock) : Signal(clock);
