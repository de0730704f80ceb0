using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Oneflow.Integration.Tests;

/// <summary>A backend with the integration, as a partner writes it, that listens on a port of this machine.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, FakeTimeProvider clock, Channel<OneflowWebhookEvent> handled)
        => (_app, Clock, Handled, Http) = (
            app, clock, new HandledEvents(handled.Reader, () => LogText), new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    /// <summary>The time at which clocks of hosts start.</summary>
    public static DateTimeOffset Start { get; } = new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    public string LogText => Get<FakeLogCollector>().Text();

    public HandledEvents Handled { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestHost> StartAsync(
        TestDatabase database,
        Uri api,
        Action<OneflowIntegrationOptions>? configure = null,
        Func<OneflowWebhookEvent, CancellationToken, Task>? handler = null,
        Action<IDataProtectionBuilder>? keys = null,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? map = null)
    {
        var (clock, handled) = (new FakeTimeProvider(Start), Channel.CreateUnbounded<OneflowWebhookEvent>());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddRouting();
        var protection = builder.Services.AddDataProtection();
        if (keys is null)
            protection.UseEphemeralDataProtectionProvider();
        else
            keys(protection);
        builder.Services.AddOneflowIntegration(options =>
        {
            options.Database = database.Kind;
            options.ConnectionString = database.ConnectionString;
            options.ApiAddress = api;
            options.ConfigureApi = connection => connection.Retry = ApiWrappers.ApiRetryOptions.None;
            configure?.Invoke(options);
        });
        build?.Invoke(builder);

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapOneflowSetupUrl("/oneflow/setup");
        app.MapOneflowWebhook("/oneflow/webhook", async (webhookEvent, cancellationToken) =>
        {
            handled.Writer.TryWrite(webhookEvent);
            if (handler is not null)
                await handler(webhookEvent, cancellationToken);
        });
        map?.Invoke(app);
        await app.StartAsync();
        return new TestHost(app, clock, handled);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Lets time pass for the database, and has the worker look at once.</summary>
    public async Task PassAsync(TestDatabase database, TimeSpan time)
    {
        await database.PassAsync(time);
        Get<InboxStore>().Signal.Set();
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
