using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Turns rows of the inbox into events for handlers.</summary>
internal static class InboxEvents
{
    public static OneflowWebhookEvent ToEvent(this InboxRow row) => new()
    {
        AccountId = row.AccountId,
        ContractId = row.ContractId,
        EventId = row.EventId,
        Type = EventType.From(row.EventType),
        CreatedTime = row.CreatedTime,
        CallbackId = row.CallbackId,
        Attempt = row.Attempts,
    };
}
