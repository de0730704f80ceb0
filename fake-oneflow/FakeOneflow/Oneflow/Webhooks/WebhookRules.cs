using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>Rules about webhooks.</summary>
internal static class WebhookRules
{
    private static readonly string[] Describing = [OperationIds.CreateWebhook, OperationIds.UpdateWebhook];

    public static Rule NotHttps { get; } = Describe(
        "webhook-not-https", 400, Confidence.Documented, "The callback address must be https.");

    public static Rule FilterRuleCount { get; } = Describe(
        "webhook-filter-rule-count", 400, Confidence.Documented, "A filter has one or two rules.");

    public static Rule FilterValueCount { get; } = Describe(
        "webhook-filter-value-count", 400, Confidence.Documented, "A rule of a filter has 1 to 50 values.");

    public static Rule WorkspaceUnknown { get; } = Describe(
        "webhook-workspace-unknown", 404, Confidence.Inferred, "A filter names a workspace that the account does not have.");

    public static Rule TemplateTypeUnknown { get; } = Describe(
        "webhook-template-type-unknown", 404, Confidence.Inferred,
        "The account has no template type with the id in template_group_id.");

    public static Rule AdminOnly { get; } = new(
        "webhook-admin-only", 403, [OperationIds.CreateWebhook], "reference/create-a-webhook", Confidence.Inferred,
        "Only admins can create webhooks, as they report everything in the account.");

    // Deleting a webhook that is not there is no failure: the page lists none.
    public static Rule Unknown { get; } = new(
        "webhook-unknown", 404, [OperationIds.GetWebhook, OperationIds.UpdateWebhook],
        "docs/handling-errors-with-error-codes", Confidence.Inferred, "The account has no webhook with this id.");

    private static Rule Describe(string id, int status, Confidence confidence, string detail) =>
        new(id, status, Describing, "reference/create-a-webhook", confidence, detail);
}
