using System.Globalization;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// Makes what the integration needs in an account. One run at a time works on an account, and each looks for what is there
/// before it makes anything, since a run may have died between making a thing and storing its id.
/// </summary>
/// <remarks>Source: docs/configure-template-group-and-webhook.</remarks>
internal sealed class Registrar(
    IOneflowClientFactory clients, RegistrationStore registrations, IOptions<OneflowIntegrationOptions> options, TimeProvider clock) : IOneflowRegistrar
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public async Task<OneflowRegistration> RegisterAsync(long accountId, CancellationToken cancellationToken = default)
    {
        var wanted = options.Value.Registration
            ?? throw new InvalidOperationException("OneflowIntegrationOptions.Registration is not set. Set it to what is to be made in accounts.");
        var client = await clients.ForAccountAsync(accountId, cancellationToken);
        await registrations.PrepareAsync(accountId, cancellationToken);
        var row = await ClaimAsync(accountId, cancellationToken);
        try
        {
            row.TemplateTypeId = await EnsureTemplateTypeAsync(client, row, wanted, cancellationToken);
            await registrations.SaveAsync(row, cancellationToken);
            await EnsureDataFieldsAsync(client, row.TemplateTypeId.Value, wanted, cancellationToken);

            // The key is stored before Oneflow signs anything with it.
            var key = registrations.SignKeyOf(row);
            await registrations.SaveAsync(row, cancellationToken);
            row.WebhookId = await EnsureWebhookAsync(client, row, wanted, key, cancellationToken);
            row.CompletedAt = clock.GetUtcNow();
            await registrations.SaveAsync(row, cancellationToken);
            return new OneflowRegistration(accountId, row.TemplateTypeId.Value, row.WebhookId.Value);
        }
        finally
        {
            await registrations.ReleaseAsync(row);
        }
    }

    private async Task<RegistrationRow> ClaimAsync(long accountId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await registrations.TryClaimAsync(accountId, cancellationToken) is { } row)
                return row;
            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }

    private static async Task<long> EnsureTemplateTypeAsync(OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
    {
        long? sameName = null;
        await foreach (var type in client.TemplateTypes.EnumerateTemplateTypesAsync(cancellationToken: cancellationToken))
        {
            if (type.Id == row.TemplateTypeId)
                return type.Id;
            if (type.Name == wanted.TemplateTypeName)
                sameName ??= type.Id;
        }

        if (sameName is { } id)
            return id;

        var request = new CreateTemplateTypeRequest { Name = wanted.TemplateTypeName, Description = wanted.TemplateTypeDescription };
        return (await client.TemplateTypes.CreateTemplateTypeAsync(request, cancellationToken)).Id;
    }

    private static async Task EnsureDataFieldsAsync(OneflowClient client, long templateTypeId, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
    {
        var type = await client.TemplateTypes.GetTemplateTypeAsync(templateTypeId, cancellationToken);
        var missing = wanted.DataFields.Where(field => !type.DataFields.Any(existing => existing.CustomId == field.CustomId)).ToList();
        if (missing.Count == 0)
            return;

        // The request tells the whole set, so what users added is told along, or it would go.
        var admin = await FindAdminAsync(client, cancellationToken);
        var request = new UpdateTemplateTypeDataFieldsRequest { DataFields = [.. type.DataFields.Where(IsUsers).Select(Kept), .. missing.Select(Added)] };
        await client.AsUser(admin).TemplateTypes.UpdateTemplateTypeDataFieldsAsync(templateTypeId, request, cancellationToken);
    }

    private static async Task<UserEmail> FindAdminAsync(OneflowClient client, CancellationToken cancellationToken)
    {
        await foreach (var user in client.Users.EnumerateUsersAsync(cancellationToken: cancellationToken))
            if (user is { Active: true, IsAdmin: true, Email: { } email })
                return email;

        throw new InvalidOperationException("The account has no active admin, who is needed to set data fields. Make one of its users an admin.");
    }

    private static async Task<long> EnsureWebhookAsync(
        OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, string key, CancellationToken cancellationToken)
    {
        var address = AddressFor(row.AccountId, wanted);
        Webhook? found = null;
        await foreach (var webhook in client.Webhooks.EnumerateWebhooksAsync(cancellationToken: cancellationToken))
            if (webhook.CallbackUrl == address && (found is null || IdOf(webhook) == row.WebhookId))
                found = webhook;

        List<WebhookFilter>? filters = wanted.EventTypes.Count == 0
            ? null
            : [new WebhookFilter { FilterRules = [new EventTypeFilterRule { Values = [.. wanted.EventTypes.Select(EventType.From)] }] }];
        if (found is not null)
        {
            if (found.SignKey != key || found.TemplateGroupId != row.TemplateTypeId || !LetsThrough(found, wanted.EventTypes))
            {
                var change = new UpdateWebhookRequest { SignKey = key, TemplateGroupId = row.TemplateTypeId, Filters = filters };
                await client.Webhooks.UpdateWebhookAsync(IdOf(found), change, cancellationToken);
            }

            return IdOf(found);
        }

        var request = new CreateWebhookRequest { CallbackUrl = address, SignKey = key, TemplateGroupId = row.TemplateTypeId };
        if (filters is not null)
            request.Filters = filters;
        return IdOf(await client.Webhooks.CreateWebhookAsync(request, cancellationToken));
    }

    /// <summary>Whether a webhook is called for these types of events and no others; for all when there are none.</summary>
    private static bool LetsThrough(Webhook webhook, IList<string> eventTypes) => webhook.Filters switch
    {
        [] => eventTypes.Count == 0,
        [{ FilterRules: [EventTypeFilterRule rule] }] => rule.Values.Select(type => type.Value).ToHashSet().SetEquals(eventTypes),
        _ => false,
    };

    private static string AddressFor(long accountId, OneflowRegistrationOptions wanted)
        => string.Create(CultureInfo.InvariantCulture, $"{wanted.WebhookAddress!.AbsoluteUri.TrimEnd('/')}/{accountId}");

    private static long IdOf(Webhook webhook) => webhook.WebhookId ?? webhook.Id ?? throw new InvalidOperationException("Oneflow told of a webhook without an id.");

    private static bool IsUsers(TemplateTypeDataField field) => field.Source?.Value != DataFieldSource.Values.System;

    private static TemplateTypeDataField Kept(TemplateTypeDataField field) => new()
    {
        Id = field.Id,
        CustomId = field.CustomId,
        Name = field.Name,
        Active = field.Active,
        Description = field.Description,
        Placeholder = field.Placeholder,
        Value = field.Value,
    };

    private static TemplateTypeDataField Added(OneflowDataField field) => new()
    {
        CustomId = field.CustomId,
        Name = field.Name,
        Description = field.Description,
        Placeholder = field.Placeholder,
        Value = field.Value,
    };
}
