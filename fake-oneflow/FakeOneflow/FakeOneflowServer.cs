using System.Net;
using FakeOneflow.AccessLinks;
using FakeOneflow.Control;
using FakeOneflow.Files;
using FakeOneflow.Http;
using FakeOneflow.Rules;
using FakeOneflow.Signicat;
using FakeOneflow.Tenants;
using FakeOneflow.Webhooks;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FakeOneflow;

/// <summary>
/// A stateful fake of Oneflow's API, listening on a port of this machine. Every piece of state belongs to a tenant, so
/// tests that each make a tenant of their own (<c>POST /_fake/tenants</c>) can share one server and run in parallel.
/// </summary>
public sealed class FakeOneflowServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;
    private readonly TenantRegistry _tenants;
    private readonly CallbackSender _sender;
    private int _isStopped;

    private FakeOneflowServer(
        KestrelServer kestrel, TenantRegistry tenants, CallbackSender sender, DemoTenant demoTenant, Uri baseUrl)
    {
        (_kestrel, _tenants, _sender) = (kestrel, tenants, sender);
        DemoTenant = demoTenant;
        BaseUrl = baseUrl;
    }

    /// <summary>What the server holds, for tests to look into.</summary>
    internal TenantRegistry Tenants => _tenants;

    /// <summary>Address of the API, <c>http://127.0.0.1:PORT/v1/</c>; the control API is at <c>/_fake</c> beside it.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Address of Signicat's Express APIs, <c>http://127.0.0.1:PORT/signicat/</c>, token endpoint included.</summary>
    public Uri SignicatBaseUrl => new(BaseUrl, "/signicat/");

    /// <summary>A tenant that is ready to use.</summary>
    public DemoTenant DemoTenant { get; }

    /// <summary>Starts a server and returns when it accepts connections.</summary>
    /// <param name="options">How to start it; by default on a free port, for this machine only.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is already in use.</exception>
    public static async Task<FakeOneflowServer> StartAsync(
        FakeOneflowOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var clock = new FakeClock(options.Clock, options.FrozenAt);
        var rules = new RuleSwitches(options.DisabledRules);
        var guard = new AddressGuard(options.CallbackHosts, ContainerNetworks.Find());
        var sender = new CallbackSender(guard, options.CallbackTimeout, options.Clock);
        var tenants = new TenantRegistry(
            options.Seed, options.Clock, options.FrozenAt, sender, new(options.JournalEntries, options.JournalBytes));
        var callbacks = new CallbackPolicy(guard, options.AllowPlainHttpCallbacks);
        var frontDoor = new FrontDoor(
            new Doorkeeper(new(options.AllowedHosts, options.ListenAny), rules),
            new ApiSurface(tenants, rules, callbacks, clock, options.Clock, options.Seed),
            new SignicatSurface(tenants, rules, callbacks, clock, options.Clock, options.Seed),
            new ControlSurface(tenants, rules, clock),
            new AccessLinkPages(tenants, rules, clock),
            new StoragePages(tenants, clock),
            clock);

        var kestrel = CreateKestrel(options);
        try
        {
            await kestrel.StartAsync(new KestrelApplication(frontDoor), cancellationToken);
        }
        catch
        {
            kestrel.Dispose();
            sender.Dispose();
            throw;
        }

        return new(kestrel, tenants, sender, Describe(tenants.Demo), BaseUrlOf(kestrel));
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
    }

    private static KestrelServer CreateKestrel(FakeOneflowOptions options)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        // Bodies are capped where they are read, so that the refusal can have the vendor's shape.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MaxRequestLineSize = Doorkeeper.Tolerance * Doorkeeper.MaxAddress;
        kestrel.Limits.MaxRequestHeaderCount = Doorkeeper.Tolerance * Doorkeeper.MaxHeaders;
        kestrel.Limits.MaxRequestHeadersTotalSize = Doorkeeper.Tolerance * Doorkeeper.MaxHeaderText;
        kestrel.Listen(
            options.ListenAny ? IPAddress.Any : IPAddress.Loopback,
            options.Port,
            listen => listen.Protocols = HttpProtocols.Http1);

        var log = NullLoggerFactory.Instance;
        return new(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), log), log);
    }

    private static Uri BaseUrlOf(KestrelServer kestrel)
    {
        var bound = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), bound.Port, "/v1/").Uri;
    }

    private static DemoTenant Describe(Tenant tenant)
    {
        var template = tenant.Templates.First(template => template.IsActive);
        return new(
            tenant.Id, tenant.Tokens.First().Text, tenant.Users.First(user => user is { IsAdmin: true, IsActive: true }).Email,
            tenant.Account.Id, template.Workspace.Id, template.Id)
        {
            SignicatClientId = tenant.Signicat.Client.Id,
            SignicatClientSecret = tenant.Signicat.Client.Secret,
        };
    }
}
