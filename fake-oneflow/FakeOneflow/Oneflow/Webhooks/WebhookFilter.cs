namespace OneflowFake.Oneflow.Webhooks;

/// <summary>A filter of a webhook.</summary>
internal sealed record WebhookFilter(IReadOnlyList<WebhookFilterRule> Rules);

/// <summary>A rule of a filter: types of events, or ids of workspaces.</summary>
internal sealed record WebhookFilterRule(string Type, IReadOnlyList<string> EventTypes, IReadOnlyList<long> Workspaces)
{
    public const string EventType = "EVENT_TYPE";
    public const string Workspace = "WORKSPACE";

    public static IReadOnlyList<string> Types { get; } = [EventType, Workspace];
}
