using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Oneflow.Integration.Tests;

/// <summary>A backend with the integration, as a partner writes it, that listens on a port of this machine.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, TestClock clock, LogBook log, Channel<OneflowWebhookEvent> handled)
        => (_app, Clock, Log, Handled, Http) = (app, clock, log, handled.Reader, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public TestClock Clock { get; }

    public LogBook Log { get; }

    /// <summary>Events as the handler got them, before it did what the test told it to.</summary>
    public ChannelReader<OneflowWebhookEvent> Handled { get; }

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
        var (clock, log, handled) = (new TestClock(), new LogBook(), Channel.CreateUnbounded<OneflowWebhookEvent>());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
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
        return new TestHost(app, clock, log, handled);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Moves the clock, and has the worker look at once.</summary>
    public void Advance(TimeSpan time)
    {
        Clock.Advance(time);
        Get<InboxSignal>().Set();
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
