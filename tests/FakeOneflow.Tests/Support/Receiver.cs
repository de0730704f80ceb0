using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace OneflowFake.Tests.Support;

/// <summary>A receiver of webhooks on a free port, which notes what it receives and responds as it is asked to.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly Func<HttpContext, int, Task> _answer;
    private int _calls;

    private Receiver(Func<HttpContext, int, Task> answer, X509Certificate2? certificate)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                    listen.UseHttps(certificate);
            }));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Url => new(_app.Urls.First());

    /// <summary>Its address by the name of this machine.</summary>
    public Uri NamedUrl => new UriBuilder(Url) { Host = "localhost" }.Uri;

    /// <summary>The bodies that came, in order and to the letter.</summary>
    public IReadOnlyList<string> Bodies => [.. _bodies];

    /// <summary>The requests, in order.</summary>
    public IReadOnlyList<System.Text.Json.Nodes.JsonNode> Calls =>
        [.. _bodies.Select(body => System.Text.Json.Nodes.JsonNode.Parse(body)!)];

    public IReadOnlyList<string> Types => [.. Calls.Select(call => (string)call["events"]![0]!["type"]!)];

    /// <summary>Starts one that answers with these statuses, and with the last of them for ever after.</summary>
    public static Task<Receiver> StartAsync(params int[] statuses) => StartAsync((http, number) =>
    {
        http.Response.StatusCode = statuses[Math.Min(number, statuses.Length) - 1];
        return Task.CompletedTask;
    });

    /// <summary>Starts one that responds by some code, which gets the number of the call, from 1.</summary>
    public static Task<Receiver> StartAsync(Func<HttpContext, int, Task> answer) => StartAsync(answer, null);

    /// <summary>Starts one that answers everything with 200, over TLS.</summary>
    public static Task<Receiver> StartAsync(X509Certificate2 certificate) => StartAsync((_, _) => Task.CompletedTask, certificate);

    private static async Task<Receiver> StartAsync(Func<HttpContext, int, Task> answer, X509Certificate2? certificate)
    {
        var receiver = new Receiver(answer, certificate);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        using var reader = new StreamReader(http.Request.Body, leaveOpen: true);
        _bodies.Enqueue(await reader.ReadToEndAsync());
        await _answer(http, Interlocked.Increment(ref _calls));
    }
}
