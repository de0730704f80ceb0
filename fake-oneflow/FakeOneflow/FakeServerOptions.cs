using System.Net;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake;

/// <summary>Options of a <see cref="FakeServer"/>.</summary>
public sealed class FakeServerOptions
{
    /// <summary>The seed that is used when none is given.</summary>
    public const int DefaultSeed = 42;

    /// <summary>The seed of the data of the demo tenant: the same seed gives the same data, ids and token.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>Port to listen on; 0, the default, picks a free one.</summary>
    public int Port { get; init; }

    /// <summary>True when to listen on every interface. By default only this machine can connect.</summary>
    public bool ListenAny { get; init; }

    /// <summary>
    /// Names under which the server answers besides those of this machine (<c>localhost</c> and loopback addresses) and,
    /// with <see cref="ListenAny"/>, IP addresses, names of containers and <c>host.docker.internal</c>. A request under
    /// any other name is refused with 421, so that no web page can reach the server by a name of its own.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHosts { get; init; } = [];

    /// <summary>The clock that runs behind every tenant's own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A moment at which the server's clock, and that of each tenant until it is moved, stands still.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>The number of requests that the journal of a tenant keeps; 0 for none. The oldest go first.</summary>
    public int JournalEntries { get; init; } = 500;

    /// <summary>The approximate maximum size of the journal of a tenant, in bytes; 0 for none. The default is 1 MiB.</summary>
    public int JournalBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// A directory that keeps all tenants, so that a later server finds them as they were; null, the default, for none. It is
    /// made when it is not there, and belongs to one server at a time. An answer to a change is only sent when the change is
    /// safe from a crash; it has status 507 while the directory cannot be written.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// True to start although some of the data directory cannot be read: a tenant with a command that cannot be repeated is
    /// restored as far as it can be, and lost changes are accepted. <see cref="FakeServer.Notices"/> says what is
    /// missing. False, the default, ends the start with a <see cref="FakeServerDataException"/>.
    /// </summary>
    public bool SkipUnreadableData { get; init; }

    /// <summary>
    /// True to let tokens, access links and all other secrets follow from the seed alone, so that runs repeat byte by byte, as
    /// tests and snapshots need it. Anyone who knows the seed can then compute them. False, the default, draws them again for
    /// each server; a data directory keeps what it was created with.
    /// </summary>
    public bool PredictableSecrets { get; init; }

    /// <summary>
    /// Address of the one proxy whose <c>X-Forwarded-Proto</c> and <c>X-Forwarded-Host</c> are believed; null, the default, for
    /// none. Absolute addresses in responses then begin as the proxy was called.
    /// </summary>
    public IPAddress? TrustedProxy { get; init; }

    /// <summary>True when webhooks may have plain http addresses of this machine and of containers, as tests need them.</summary>
    public bool AllowPlainHttpCallbacks { get; init; } = true;

    /// <summary>
    /// Hosts that webhooks may call beyond this machine, containers and <c>host.docker.internal</c>: names or addresses, each
    /// matched whole. Addresses at which clouds keep credentials (link-local ones) are never called.
    /// </summary>
    public IReadOnlyCollection<string> CallbackHosts { get; init; } = [];

    /// <summary>The time limit of one attempt to call a webhook, in real time; 5 seconds by default.</summary>
    public TimeSpan CallbackTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The Setup URL of the demo tenant's extension, which gets the token when the extension is enabled
    /// (<c>POST /_fake/tenants/{id}/extension/enable</c>); null, the default, for an extension that shows its token.
    /// </summary>
    public Uri? SetupUrl { get; init; }

    /// <summary>
    /// True to let through members of a body, parameters of a query and filters that an operation does not know. By default
    /// they are refused with 400, as the service does. A tenant can be set otherwise
    /// (<c>PATCH /_fake/tenants/{id}/behavior</c>).
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>Commands of a tenant from one snapshot of its state in the data directory to the next, at least.</summary>
    internal int SnapshotInterval { get; init; } = TenantLog.DefaultInterval;

    /// <summary>Ids of rules that do not fire, to show that a test would notice their absence.</summary>
    internal IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>();
}
