using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>A filter of a webhook.</summary>
internal sealed record WebhookFilter(IReadOnlyList<WebhookFilterRule> Rules)
{
    public static WebhookFilter Keep(StateStream state, WebhookFilter? it) => new(state.List(it?.Rules, WebhookFilterRule.Keep));
}

/// <summary>A rule of a filter: types of events, or ids of workspaces.</summary>
internal sealed record WebhookFilterRule(string Type, IReadOnlyList<string> EventTypes, IReadOnlyList<long> Workspaces)
{
    public const string EventType = "EVENT_TYPE";
    public const string Workspace = "WORKSPACE";

    public static IReadOnlyList<string> Types { get; } = [EventType, Workspace];

    public static WebhookFilterRule Keep(StateStream state, WebhookFilterRule? it) => new(
        state.Text(it?.Type), state.Texts(it?.EventTypes), state.List(it?.Workspaces, (stream, id) => stream.Long(id)));
}
