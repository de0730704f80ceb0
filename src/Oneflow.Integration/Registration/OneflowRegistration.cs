namespace Oneflow.Integration;

/// <summary>The objects of the integration in an account.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="TemplateTypeId">Id of the template type.</param>
/// <param name="WebhookId">Id of the webhook.</param>
public sealed record OneflowRegistration(long AccountId, long TemplateTypeId, long WebhookId);
