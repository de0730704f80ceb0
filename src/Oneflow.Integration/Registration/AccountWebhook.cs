using System.Globalization;
using Microsoft.AspNetCore.Http;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>The webhook of the integration in an account.</summary>
internal static class AccountWebhook
{
    /// <summary>Creates the webhook, or changes it to what is wanted, and removes others at its address.</summary>
    /// <returns>Its id.</returns>
    public static async Task<long> EnsureAsync(
        OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, string key, CancellationToken cancellationToken)
    {
        var address = AddressFor(row.AccountId, wanted);
        List<WebhookFilter>? filters = wanted.EventTypes.Count == 0
            ? null
            : [new WebhookFilter { FilterRules = [new EventTypeFilterRule { Values = [.. wanted.EventTypes.Select(EventType.From)] }] }];
        var webhooks = await ListAsync(client, address, cancellationToken);
        if (webhooks.Count == 0)
        {
            var request = new CreateWebhookRequest { CallbackUrl = address, SignKey = key, TemplateGroupId = row.TemplateTypeId };
            if (filters is not null)
                request.Filters = filters;
            Webhook created = await client.Webhooks.CreateWebhookAsync(request, cancellationToken);

            // Of runs that overlapped after all, each finds the webhooks of both, and keeps the same one.
            webhooks = await ListAsync(client, address, cancellationToken);
            if (!webhooks.Any(webhook => IdOf(webhook) == IdOf(created)))
                webhooks = [.. webhooks, created];
        }

        var kept = webhooks.MinBy(IdOf)!;
        if (kept.SignKey != key || kept.TemplateGroupId != row.TemplateTypeId || !HasFilters(kept, wanted.EventTypes))
        {
            var change = new UpdateWebhookRequest { SignKey = key, TemplateGroupId = row.TemplateTypeId, Filters = filters };
            await client.Webhooks.UpdateWebhookAsync(IdOf(kept), change, cancellationToken);
        }

        foreach (var surplus in webhooks.Where(webhook => webhook != kept))
            await DeleteAsync(client, IdOf(surplus), cancellationToken);
        return IdOf(kept);
    }

    private static async Task<IReadOnlyList<Webhook>> ListAsync(
        OneflowClient client, string address, CancellationToken cancellationToken)
    {
        List<Webhook> webhooks = [];
        await foreach (var webhook in client.Webhooks.EnumerateWebhooksAsync(cancellationToken: cancellationToken))
        {
            if (webhook.CallbackUrl == address)
                webhooks.Add(webhook);
        }

        return webhooks;
    }

    private static async Task DeleteAsync(OneflowClient client, long id, CancellationToken cancellationToken)
    {
        try
        {
            await client.Webhooks.DeleteWebhookAsync(id, cancellationToken);
        }
        catch (OneflowException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            // Another run was faster.
        }
    }

    /// <summary>Returns true when a webhook is called for exactly these types of events; for all when the list is empty.</summary>
    private static bool HasFilters(Webhook webhook, IList<string> eventTypes) => webhook.Filters switch
    {
        [] => eventTypes.Count == 0,
        [{ FilterRules: [EventTypeFilterRule rule] }] => rule.Values.Select(type => type.Value).ToHashSet().SetEquals(eventTypes),
        _ => false,
    };

    private static string AddressFor(long accountId, OneflowRegistrationOptions wanted)
        => string.Create(CultureInfo.InvariantCulture, $"{wanted.WebhookAddress!.AbsoluteUri.TrimEnd('/')}/{accountId}");

    private static long IdOf(Webhook webhook)
        => webhook.WebhookId ?? webhook.Id ?? throw new InvalidOperationException("Oneflow returned a webhook without an id.");
}
