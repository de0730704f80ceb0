using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Client;

namespace Oneflow.Integration.Tests.DependencyInjection;

/// <summary>A handler is created for each event, and disposed once, after it has ended, by what created it.</summary>
public sealed class HandlerLifetimeTests
{
    private static readonly string[] Once = ["created", "handled", "disposed"];

    [Fact]
    public async Task A_handler_that_is_not_registered_is_disposed_after_each_event()
    {
        Assert.Equal([.. Once, .. Once], await RunAsync<Disposable>(events: 2));
        Assert.Equal(["created", "handled", "disposed asynchronously"], await RunAsync<AsyncDisposable>());
        Assert.Equal(["created", "handled", "disposed asynchronously"], await RunAsync<BothDisposable>());
    }

    [Fact]
    public async Task A_handler_that_fails_is_disposed_too()
        => Assert.Equal(["created", "disposed", "failed with InvalidOperationException"], await RunAsync<Failing>());

    [Fact]
    public async Task A_registered_handler_is_disposed_once_by_its_scope()
        => Assert.Equal([.. Once, .. Once], await RunAsync<Disposable>(services => services.AddScoped<Disposable>(), events: 2));

    [Fact]
    public async Task A_handler_that_all_events_share_is_left_alone()
        => Assert.Equal(
            ["created", "handled", "handled"], await RunAsync<Disposable>(services => services.AddSingleton<Disposable>(), events: 2));

    /// <summary>Handles events in scopes of their own, as an attempt does, and returns what the handlers did.</summary>
    private static async Task<IReadOnlyList<string>> RunAsync<THandler>(Action<IServiceCollection>? register = null, int events = 1)
        where THandler : class, IOneflowWebhookHandler
    {
        var log = new List<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(log).AddOneflowIntegration();
        register?.Invoke(builder.Services);
        await using var app = builder.Build();
        app.MapOneflowWebhook<THandler>("/oneflow/webhook");
        var handle = await app.Services.GetRequiredService<WebhookHandlerSlot>().Handler;
        for (var count = 0; count < events; count++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (await Record.ExceptionAsync(() => handle(Event, scope.ServiceProvider, CancellationToken.None)) is { } failure)
                log.Add($"failed with {failure.GetType().Name}");
        }

        return [.. log];
    }

    private static OneflowWebhookEvent Event { get; } = new()
    {
        AccountId = 1,
        ContractId = 2,
        EventId = 3,
        Type = EventType.ContractSign,
        CallbackId = "one",
        Attempt = 1,
    };

    private abstract class Handler : IOneflowWebhookHandler
    {
        protected Handler(List<string> log)
        {
            Log = log;
            log.Add("created");
        }

        protected List<string> Log { get; }

        public virtual async Task HandleAsync(OneflowWebhookEvent webhookEvent, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Log.Add("handled");
        }
    }

    private class Disposable(List<string> log) : Handler(log), IDisposable
    {
        public void Dispose() => Log.Add("disposed");
    }

    private sealed class Failing(List<string> log) : Disposable(log)
    {
        public override Task HandleAsync(OneflowWebhookEvent webhookEvent, CancellationToken cancellationToken)
            => throw new InvalidOperationException();
    }

    private sealed class AsyncDisposable(List<string> log) : Handler(log), IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            Log.Add("disposed asynchronously");
        }
    }

    private sealed class BothDisposable(List<string> log) : Disposable(log), IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Log.Add("disposed asynchronously");
            return ValueTask.CompletedTask;
        }
    }
}
