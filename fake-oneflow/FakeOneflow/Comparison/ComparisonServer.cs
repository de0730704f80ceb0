using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OneflowFake.Comparison.Fakes;
using OneflowFake.Comparison.Http;
using OneflowFake.Comparison.Reporting;

namespace OneflowFake.Comparison;

/// <summary>
/// A proxy between a caller and the real service that runs each call on a fake too and reports how the two responses differ. The
/// caller's token goes to the named service and nowhere else.
/// </summary>
internal sealed class ComparisonServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;
    private readonly FakeSide _fake;
    private readonly ApiSender _service;
    private readonly ComparisonRun _run;

    private ComparisonServer(KestrelServer kestrel, FakeSide fake, ApiSender service, ComparisonRun run, Uri baseUrl)
    {
        (_kestrel, _fake, _service, _run) = (kestrel, fake, service, run);
        BaseUrl = baseUrl;
    }

    /// <summary>The address to call instead of the service's: the same path, on this machine.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The findings so far.</summary>
    public ComparisonReport Report => _run.Report;

    /// <summary>One sentence about settings with which no server starts; null when there is nothing wrong.</summary>
    public static string? ProblemOf(ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ServiceAddress.Problem(options.Service)
            ?? (options.Timeout <= TimeSpan.Zero || options.Timeout > ComparisonOptions.MaxTimeout
                ? $"--timeout needs a number of seconds from 1 to {ComparisonOptions.MaxTimeout.TotalSeconds:0}."
                : null);
    }

    /// <summary>Starts the fake and the proxy.</summary>
    /// <param name="options">The service, and how to compare.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    /// <exception cref="IOException">The port is taken, or the report's directory cannot be written.</exception>
    public static async Task<ComparisonServer> StartAsync(ComparisonOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (ProblemOf(options) is { } problem)
            throw new ArgumentException(problem, nameof(options));

        var fake = await FakeSide.StartAsync(options.Fake.Seed, options.MaxBody, cancellationToken);
        var service = new ApiSender(options.Service, options.Timeout, options.MaxBody);
        KestrelServer? kestrel = null;
        try
        {
            var run = new ComparisonRun(
                options, VendorProfile.Of(options.Vendor ?? ServiceAddress.Guess(options.Service), fake), fake, service);
            run.WriteReport();
            kestrel = CreateKestrel(options);
            await kestrel.StartAsync(new ComparisonApplication(new(options, run)), cancellationToken);
            var bound = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First());
            var path = options.Service.AbsolutePath.TrimEnd('/') + "/";
            return new(kestrel, fake, service, run, new UriBuilder("http", IPAddress.Loopback.ToString(), bound.Port, path).Uri);
        }
        catch
        {
            kestrel?.Dispose();
            service.Dispose();
            await fake.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops both, and writes the report a last time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
        _service.Dispose();
        await _fake.DisposeAsync();
        _run.TryWriteReport();
        _run.Dispose();
    }

    private static KestrelServer CreateKestrel(ComparisonOptions options)
    {
        var kestrel = new KestrelServerOptions
        {
            AddServerHeader = false,
            RequestHeaderEncodingSelector = _ => Encoding.Latin1,
            ResponseHeaderEncodingSelector = _ => Encoding.Latin1,
        };
        // Bodies are capped where they are read.
        kestrel.Limits.MaxRequestBodySize = null;
        var address = options.Fake.ListenAny ? IPAddress.Any : IPAddress.Loopback;
        kestrel.Listen(address, options.Fake.Port, listen => listen.Protocols = HttpProtocols.Http1);
        var log = NullLoggerFactory.Instance;
        return new(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), log), log);
    }
}
