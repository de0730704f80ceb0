using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using TestKit;

namespace Oneflow.Integration.Tests;

/// <summary>Events as the handler of a host got them, before it did what the test told it to.</summary>
internal sealed class HandledEvents(ChannelReader<OneflowWebhookEvent> events, Func<string> log)
{
    /// <summary>Waits for the next event; without one the test fails with the log of the host.</summary>
    public Task<OneflowWebhookEvent> ReadAsync() => Eventually.EndsAsync(events.ReadAsync().AsTask(), () => $"No event came.\n{log()}");

    public bool TryRead([NotNullWhen(true)] out OneflowWebhookEvent? item) => events.TryRead(out item);
}
