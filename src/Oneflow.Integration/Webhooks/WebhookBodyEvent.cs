namespace Oneflow.Integration;

/// <summary>An event of a delivery.</summary>
internal sealed record WebhookBodyEvent(long Id, string Type, DateTimeOffset? CreatedTime);
