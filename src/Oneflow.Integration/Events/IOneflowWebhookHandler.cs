namespace Oneflow.Integration;

/// <summary>Handles events. An instance is created for each event, with scoped services of its own, and disposed afterwards.</summary>
public interface IOneflowWebhookHandler
{
    /// <summary>
    /// Handles an event. When it returns, the event is done and never handled again; when it throws, the event is retried
    /// later. Events can arrive out of order, and more than once: the process may end before the event is marked as done.
    /// </summary>
    /// <param name="webhookEvent">The event.</param>
    /// <param name="cancellationToken">Cancelled when the process has to end, or has lost its claim on the event.</param>
    Task HandleAsync(OneflowWebhookEvent webhookEvent, CancellationToken cancellationToken);
}
