using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Oneflow.Testing.Tests.Support;

/// <summary>A receiver of webhooks on all interfaces of this machine, so that containers reach it too.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonNode> _calls = new();
    private readonly WebApplication _app;

    private Receiver(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            if (JsonNode.Parse(await reader.ReadToEndAsync() is { Length: > 0 } body ? body : "{}") is { } call)
                _calls.Enqueue(call);
            http.Response.StatusCode = status;
        });
    }

    /// <summary>The requests, in order.</summary>
    public IReadOnlyList<JsonNode> Calls => [.. _calls];

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>Starts one that answers every call with a status.</summary>
    public static async Task<Receiver> StartAsync(int status = 200)
    {
        var receiver = new Receiver(status);
        await receiver._app.StartAsync();
        return receiver;
    }

    public Uri AddressOn(string host) => new UriBuilder(Uri.UriSchemeHttp, host, Port).Uri;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
