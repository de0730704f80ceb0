namespace Oneflow.Integration;

/// <summary>The handler that the host mapped. Until it is mapped, events are stored and wait.</summary>
internal sealed class WebhookHandlerSlot
{
    private readonly TaskCompletionSource<Func<OneflowWebhookEvent, IServiceProvider, CancellationToken, Task>> _handler
        = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Func<OneflowWebhookEvent, IServiceProvider, CancellationToken, Task>> Handler => _handler.Task;

    public void Use(Func<OneflowWebhookEvent, IServiceProvider, CancellationToken, Task> handler)
    {
        if (!_handler.TrySetResult(handler))
            throw new InvalidOperationException(
                "MapOneflowWebhook was called twice. Map one webhook, and switch on the event's type in its handler.");
    }
}
