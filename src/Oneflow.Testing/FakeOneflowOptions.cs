namespace Oneflow.Testing;

/// <summary>Options for starting a fake in the test's process. All are optional.</summary>
public sealed class FakeOneflowOptions
{
    /// <summary>The port of this machine to listen on; 0, the default, picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>The time at which each tenant's clock is frozen, unless the tenant asks for another. Clocks run by default.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>
    /// True to let through members, parameters and filters that an operation does not know. By default they are refused
    /// with 400, as Oneflow does.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>Hosts that webhooks may call beyond this machine and containers: names or addresses, each matched whole.</summary>
    public IReadOnlyCollection<string> CallbackHosts { get; init; } = [];
}
