namespace OneflowFake.Tenants.Callbacks;

/// <summary>The host of a receiver is not one that the fake calls.</summary>
internal sealed class CallbackRefusedException() : IOException(
    "The fake calls only this machine, containers, host.docker.internal and hosts that are listed: list it with --callback-host.");
