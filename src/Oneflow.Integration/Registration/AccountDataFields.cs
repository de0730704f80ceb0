using Microsoft.AspNetCore.Http;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>The data fields of the integration's template type in an account.</summary>
internal static class AccountDataFields
{
    /// <summary>Adds the fields that are missing.</summary>
    public static async Task EnsureAsync(
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
        await SetAsync(client, templateTypeId, request, cancellationToken);
    }

    /// <summary>Sets the data fields as the first admin whom Oneflow lets do so.</summary>
    private static async Task SetAsync(
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
            catch (OneflowException exception)
                when (exception.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
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
