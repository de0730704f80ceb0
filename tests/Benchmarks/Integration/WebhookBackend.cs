using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oneflow.Integration;

namespace Benchmarks.Integration;

/// <summary>A backend that receives webhooks and handles their events with nothing.</summary>
internal sealed class WebhookBackend : IAsyncDisposable
{
    public const long AccountId = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication _app;
    private int _handled;

    private WebhookBackend(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public int Handled => Volatile.Read(ref _handled);

    public string SignKey { get; private set; } = "";

    public static async Task<WebhookBackend> StartAsync(OneflowDatabaseKind kind, string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddOneflowIntegration(options => (options.Database, options.ConnectionString) = (kind, connectionString));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var backend = new WebhookBackend(app);
        app.MapOneflowWebhook("/webhook", (_, _) =>
        {
            Interlocked.Increment(ref backend._handled);
            return Task.CompletedTask;
        });
        await app.StartAsync();
        var registrations = app.Services.GetRequiredService<RegistrationStore>();
        await registrations.PrepareAsync(AccountId, CancellationToken.None);
        backend.SignKey = (await app.Services.GetRequiredService<SignKeys>().FindAsync(AccountId, CancellationToken.None))!;
        return backend;
    }

    /// <summary>Waits until a number of events was handled in all, or two minutes.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> HandleRestAsync(int total)
    {
        var watch = Stopwatch.StartNew();
        while (Handled < total && watch.Elapsed < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
