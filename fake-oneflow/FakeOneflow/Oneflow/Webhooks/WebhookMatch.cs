using OneflowFake.Oneflow.Contracts;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>Decides which events a webhook is called for.</summary>
internal static class WebhookMatch
{
    /// <summary>All rules of a filter must hold, and one filter of those there are.</summary>
    public static bool Wants(Webhook webhook, Contract contract, string eventType) =>
        (webhook.TemplateGroupId is not { } typeId || contract.Template.Type?.Id == typeId)
        && (webhook.Filters is not { Count: > 0 } filters
            || filters.Any(filter => filter.Rules.All(rule => Holds(rule, contract, eventType))));

    private static bool Holds(WebhookFilterRule rule, Contract contract, string eventType) =>
        rule.Type == WebhookFilterRule.EventType
            ? rule.EventTypes.Contains(eventType)
            : rule.Workspaces.Contains(contract.Workspace.Id);
}
