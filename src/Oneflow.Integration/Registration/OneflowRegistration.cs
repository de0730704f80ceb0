namespace Oneflow.Integration;

/// <summary>What was made in an account.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="TemplateTypeId">Id of the template type.</param>
/// <param name="WebhookId">Id of the webhook.</param>
public sealed record OneflowRegistration(long AccountId, long TemplateTypeId, long WebhookId);
