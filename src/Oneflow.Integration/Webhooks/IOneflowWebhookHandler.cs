namespace Oneflow.Integration;

/// <summary>Handles events. It is made for each event, with services of a scope of its own.</summary>
public interface IOneflowWebhookHandler
{
    /// <summary>
    /// Handles an event. When it returns, the event is done and never handled again; when it throws, it is tried again
    /// later. An event may come more than once, since the process may die before the event is marked as done, and out of order.
    /// </summary>
    /// <param name="webhookEvent">The event.</param>
    /// <param name="cancellationToken">Cancelled when the process has to end, or has lost its claim on the event.</param>
    Task HandleAsync(OneflowWebhookEvent webhookEvent, CancellationToken cancellationToken);
}
