using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OneflowFake.Console;
using OneflowFake.Control;
using OneflowFake.Oneflow;
using OneflowFake.Oneflow.Control;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Server;
using OneflowFake.Signicat;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake;

/// <summary>
/// A stateful fake of Oneflow's API, listening on a port of this machine. Every piece of state belongs to a tenant, so
/// tests that each make a tenant of their own (<c>POST /_fake/tenants</c>) can share one server and run in parallel.
/// </summary>
public sealed class FakeServer : IAsyncDisposable
{
    private const int SecretKeyLength = 32;

    private readonly KestrelServer _kestrel;
    private readonly TenantRegistry _tenants;
    private readonly CallbackSender _sender;
    private readonly CommandStore? _store;
    private readonly Lazy<DemoTenant> _demoTenant;
    private int _isStopped;

    private FakeServer(KestrelServer kestrel, TenantRegistry tenants, CallbackSender sender, CommandStore? store, Uri baseUrl)
    {
        (_kestrel, _tenants, _sender, _store) = (kestrel, tenants, sender, store);
        _demoTenant = new(() => Describe(tenants.Demo));
        BaseUrl = baseUrl;
    }

    /// <summary>The tenants, for tests to look into.</summary>
    internal TenantRegistry Tenants => _tenants;

    /// <summary>The store of the tenants, for tests to look into; null without a data directory.</summary>
    internal CommandStore? Store => _store;

    /// <summary>The number of commands that the start had to repeat.</summary>
    internal int Replayed { get; private init; }

    /// <summary>Address of the API, <c>http://127.0.0.1:PORT/v1/</c>; the control API is at <c>/_fake</c> beside it.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Address of Signicat's Express APIs, <c>http://127.0.0.1:PORT/signicat/</c>, token endpoint included.</summary>
    public Uri SignicatBaseUrl => new(BaseUrl, "/signicat/");

    /// <summary>
    /// The parts of the data directory that the start could not restore, each in one sentence; empty unless
    /// <see cref="FakeServerOptions.SkipUnreadableData"/> let it go on without.
    /// </summary>
    public IReadOnlyList<string> Notices => _store?.File.Notices ?? [];

    /// <summary>A tenant that is ready to use.</summary>
    public DemoTenant DemoTenant => _demoTenant.Value;

    /// <summary>Everything that is faked. Another vendor is a line here, and a folder of its own.</summary>
    private static IReadOnlyList<IVendor> Vendors(VendorContext context) => [new OneflowVendor(context), new SignicatVendor(context)];

    /// <summary>Starts a server and returns when it accepts connections.</summary>
    /// <param name="options">How to start it; by default on a free port, for this machine only.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is already in use.</exception>
    /// <exception cref="ArgumentException">The Setup URL of the options is not one that may be called.</exception>
    /// <exception cref="FakeServerDataException">The data directory cannot be used.</exception>
    public static async Task<FakeServer> StartAsync(
        FakeServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var clock = new FakeClock(options.Clock, options.FrozenAt);
        var rules = new RuleSwitches(options.DisabledRules);
        var addresses = new AddressGuard(options.CallbackHosts, new Lazy<IReadOnlyList<IPNetwork>>(ContainerNetworks.Find));
        var callbacks = new CallbackPolicy(addresses, options.AllowPlainHttpCallbacks);
        if (options.SetupUrl is { } url && !callbacks.Allows(url.OriginalString))
            throw new ArgumentException(ExtensionRules.SetupUrlNotHttps.Detail, nameof(options));

        // Drawn with the first tenant, as it takes all of OpenSSL, for which no start waits.
        var secretKey = new Lazy<byte[]?>(
            () => options.PredictableSecrets ? null : RandomNumberGenerator.GetBytes(SecretKeyLength));
        var store = options.DataDirectory is { } directory
            ? new CommandStore(DataFile.Open(directory, options.Seed, secretKey.Value, options.SkipUnreadableData))
            : null;
        var sender = new CallbackSender(addresses, options.CallbackTimeout, options.Clock);
        TenantRegistry? tenants = null;
        KestrelServer? kestrel = null;
        ListenSockets? sockets = null;
        try
        {
            tenants = new TenantRegistry(
                options.Seed, options.Clock, options.FrozenAt, sender, new(options.JournalEntries, options.JournalBytes), store,
                secretKey, options.Lenient, options.SnapshotInterval);
            var control = new ControlApi(tenants, rules, callbacks, clock);
            tenants.Open(Vendors(new(tenants, rules, callbacks, clock, options.Clock, options.Seed, control.Hint)));
            // The first vendor's API owns whatever no other part does.
            List<IRequestHandler> handlers =
                [new ConsoleHandler(control, clock), control, .. tenants.Vendors.Reverse().SelectMany(vendor => vendor.Handlers)];
            var replayer = store is null ? null : new Replayer(store.File, tenants, [.. handlers.OfType<IReplayer>()]);
            if (replayer is not null)
                await replayer.RunAsync(options.SkipUnreadableData, cancellationToken);

            sockets = ListenSockets.Bind(options.Port, options.ListenAny);
            kestrel = CreateKestrel(sockets);
            var guard = new RequestGuard(new(options.AllowedHosts, options.ListenAny), rules.IsOn);
            var dispatcher = new RequestDispatcher(guard, new(options.TrustedProxy), handlers, () => _ = tenants.Demo, store, clock);
            tenants.GoLive();
            if (options.SetupUrl is not null)
                control.Do(ExtensionControl.Automatic(tenants.Demo.Id, options.SetupUrl.OriginalString));
            if (store is not null)
            {
                _ = tenants.Demo;
                await store.WrittenAsync();
            }

            await kestrel.StartAsync(new KestrelApplication(dispatcher), cancellationToken);
            return new(kestrel, tenants, sender, store, BaseUrlOf(kestrel)) { Replayed = replayer?.Count ?? 0 };
        }
        catch
        {
            if (tenants is not null)
                await tenants.DisposeAsync();
            kestrel?.Dispose();
            sockets?.Dispose();
            sender.Dispose();
            if (store is not null)
                await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops at once: connections that are still open are closed.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) != 0)
            return;

        await _tenants.DisposeAsync();
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
    }

    /// <summary>Stops the server and frees its port.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _kestrel.Dispose();
        _sender.Dispose();
        if (_store is not null)
            await _store.DisposeAsync();
    }

    private static KestrelServer CreateKestrel(ListenSockets sockets)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        // Bodies are capped where they are read, so that the refusal can have the vendor's shape.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MaxRequestLineSize = RequestGuard.Tolerance * RequestGuard.MaxAddress;
        kestrel.Limits.MaxRequestHeaderCount = RequestGuard.Tolerance * RequestGuard.MaxHeaders;
        kestrel.Limits.MaxRequestHeadersTotalSize = RequestGuard.Tolerance * RequestGuard.MaxHeaderText;
        foreach (var endPoint in sockets.EndPoints)
            kestrel.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http1);

        var log = NullLoggerFactory.Instance;
        var transport = new SocketTransportOptions { CreateBoundListenSocket = sockets.Take };
        return new(Options.Create(kestrel), new SocketTransportFactory(Options.Create(transport), log), log);
    }

    private static Uri BaseUrlOf(KestrelServer kestrel)
    {
        var bound = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), bound.Port, "/v1/").Uri;
    }

    private static DemoTenant Describe(Tenant tenant)
    {
        var account = tenant.Oneflow;
        var template = account.Templates.First(template => template.IsActive);
        return new(
            tenant.Id, (account.Tokens.FirstOrDefault(token => !token.IsRevoked) ?? account.Tokens[0]).Text,
            account.Users.First(user => user is { IsAdmin: true, IsActive: true }).Email,
            account.Account.Id, template.Workspace.Id, template.Id)
        {
            SignicatClientId = tenant.Signicat.Client.Id,
            SignicatClientSecret = tenant.Signicat.Client.Secret,
        };
    }
}
