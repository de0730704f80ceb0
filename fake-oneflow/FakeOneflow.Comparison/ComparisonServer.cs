using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using OneflowFake.Comparison.Fakes;
using OneflowFake.Comparison.Http;
using OneflowFake.Comparison.Reporting;

namespace OneflowFake.Comparison;

/// <summary>
/// A proxy between a caller and the real service that runs each call on a fake too and reports how the two responses differ. The
/// caller's token goes to the named service and nowhere else.
/// </summary>
public sealed class ComparisonServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FakeSide _fake;
    private readonly ApiSender _service;
    private readonly ComparisonRun _run;

    private ComparisonServer(WebApplication app, FakeSide fake, ApiSender service, ComparisonRun run, Uri baseUrl)
    {
        (_app, _fake, _service, _run) = (app, fake, service, run);
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
        try
        {
            var run = new ComparisonRun(
                options, VendorProfile.Of(options.Vendor ?? ServiceAddress.Guess(options.Service), fake), fake, service);
            run.WriteReport();
            var app = Build(options);
            app.Run(new ComparisonHandler(options, run).HandleAsync);
            await app.StartAsync(cancellationToken);
            var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            var path = options.Service.AbsolutePath.TrimEnd('/') + "/";
            return new(app, fake, service, run, new UriBuilder("http", IPAddress.Loopback.ToString(), bound.Port, path).Uri);
        }
        catch
        {
            service.Dispose();
            await fake.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops both, and writes the report a last time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _service.Dispose();
        await _fake.DisposeAsync();
        _run.TryWriteReport();
        _run.Dispose();
    }

    private static WebApplication Build(ComparisonOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Listen(options.Fake.ListenAny ? IPAddress.Any : IPAddress.Loopback, options.Fake.Port,
                listen => listen.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }
}
