using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// Creates the objects that the integration needs in an account. One run at a time works on an account, and each looks for
/// existing objects before it creates any, since a run may have ended between creating an object and storing its id.
/// </summary>
/// <remarks>Source: docs/configure-template-group-and-webhook.</remarks>
internal sealed class Registrar(
    IOneflowClientFactory clients,
    RegistrationStore registrations,
    IOptions<OneflowIntegrationOptions> options,
    TimeProvider clock) : IOneflowRegistrar
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    public async Task<OneflowRegistration> RegisterAsync(long accountId, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (await TryRegisterAsync(accountId, cancellationToken) is { } registration)
                return registration;
            await Task.Delay(PollInterval, clock, cancellationToken);
        }
    }

    /// <summary>Registers an account unless another run is at work on it.</summary>
    /// <returns>The registration; null while another run holds the claim.</returns>
    /// <exception cref="TimeoutException">It took longer than the options allow.</exception>
    public async Task<OneflowRegistration?> TryRegisterAsync(long accountId, CancellationToken cancellationToken)
    {
        var wanted = options.Value.Registration
            ?? throw new InvalidOperationException(
                "OneflowIntegrationOptions.Registration is not set. Set the objects to create in accounts.");
        var client = await clients.ForAccountAsync(accountId, cancellationToken);
        await registrations.PrepareAsync(accountId, cancellationToken);
        if (await registrations.TryClaimAsync(accountId, cancellationToken) is not { } row)
            return null;

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timeout = new CancellationTokenSource(wanted.Timeout, clock);
        using var timing = timeout.Token.UnsafeRegister(source => ((CancellationTokenSource)source!).Cancel(), ending);
        var renewing = RenewAsync(row, ending);
        try
        {
            return await RegisterAsync(client, row, wanted, ending.Token);
        }
        catch (Exception exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The registration of account {accountId} did not end within {wanted.Timeout}.", exception);
        }
        finally
        {
            await ending.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await registrations.ReleaseAsync(row);
        }
    }

    private async Task<OneflowRegistration> RegisterAsync(
        OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
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
        return new OneflowRegistration(row.AccountId, row.TemplateTypeId.Value, row.WebhookId.Value);
    }

    /// <summary>Renews the claim during a run; ends the run when the claim is lost.</summary>
    private async Task RenewAsync(RegistrationRow row, CancellationTokenSource ending)
    {
        do
            await Task.Delay(RegistrationStore.Lease / 3, clock, ending.Token);
        while (await registrations.RenewAsync(row, ending.Token));

        await ending.CancelAsync();
    }

    private static async Task<long> EnsureTemplateTypeAsync(
        OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
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

    private static async Task EnsureDataFieldsAsync(
        OneflowClient client, long templateTypeId, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
    {
        var type = await client.TemplateTypes.GetTemplateTypeAsync(templateTypeId, cancellationToken);
        var missing = wanted.DataFields.Where(field => !type.DataFields.Any(existing => existing.CustomId == field.CustomId)).ToList();
        if (missing.Count == 0)
            return;

        // The request replaces the whole set, so it includes the fields that users added.
        var request = new UpdateTemplateTypeDataFieldsRequest
        {
            DataFields = [.. type.DataFields.Where(IsFromUsers).Select(Copy), .. missing.Select(Create)],
        };
        await SetDataFieldsAsync(client, templateTypeId, request, cancellationToken);
    }

    /// <summary>Sets the data fields as the first admin whom Oneflow lets do so.</summary>
    private static async Task SetDataFieldsAsync(
        OneflowClient client, long templateTypeId, UpdateTemplateTypeDataFieldsRequest request, CancellationToken cancellationToken)
    {
        OneflowException? refusal = null;
        await foreach (var user in client.Users.EnumerateUsersAsync(cancellationToken: cancellationToken))
        {
            if (user is not { Active: true, IsAdmin: true } || ParseEmail(user.Email) is not { } admin)
                continue;

            try
            {
                await client.AsUser(admin).TemplateTypes.UpdateTemplateTypeDataFieldsAsync(templateTypeId, request, cancellationToken);
                return;
            }
            catch (OneflowException exception) when (exception.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
            {
                // Such as an admin without a licence.
                refusal = exception;
            }
        }

        throw new InvalidOperationException(
            refusal is null
                ? "The account has no active admin with an email address in ASCII, which is needed to set data fields. "
                    + "Make one of its users an admin."
                : "Oneflow refused each active admin of the account, one of whom is needed to set data fields. Give one of them a licence.",
            refusal);
    }

    private static UserEmail? ParseEmail(string? email)
    {
        try
        {
            return email is null ? null : UserEmail.Parse(email);
        }
        catch (FormatException)
        {
            return null;
        }
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
            if (found.SignKey != key || found.TemplateGroupId != row.TemplateTypeId || !HasFilters(found, wanted.EventTypes))
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

    private static bool IsFromUsers(TemplateTypeDataField field) => field.Source?.Value != DataFieldSource.Values.System;

    private static TemplateTypeDataField Copy(TemplateTypeDataField field) => new()
    {
        Id = field.Id,
        CustomId = field.CustomId,
        Name = field.Name,
        Active = field.Active,
        Description = field.Description,
        Placeholder = field.Placeholder,
        Value = field.Value,
    };

    private static TemplateTypeDataField Create(OneflowDataField field) => new()
    {
        CustomId = field.CustomId,
        Name = field.Name,
        Description = field.Description,
        Placeholder = field.Placeholder,
        Value = field.Value,
    };
}
