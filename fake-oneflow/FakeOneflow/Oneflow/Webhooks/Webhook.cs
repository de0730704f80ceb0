using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>A webhook of the account or of a template type.</summary>
internal sealed record Webhook(long Id)
{
    public string CallbackUrl { get; init; } = "";

    /// <summary>Filters that narrow the events; null for none.</summary>
    public IReadOnlyList<WebhookFilter>? Filters { get; init; }

    public long? IntegrationProcessId { get; init; }
    public string? SignKey { get; init; }

    /// <summary>The template type to whose contracts the webhook is tied.</summary>
    public long? TemplateGroupId { get; init; }

    public static Webhook Keep(StateStream state, Webhook? it) => new(state.Long(it?.Id))
    {
        CallbackUrl = state.Text(it?.CallbackUrl),
        Filters = state.Flag(it?.Filters is not null) ? state.List(it?.Filters, WebhookFilter.Keep) : null,
        IntegrationProcessId = state.LongOrNull(it?.IntegrationProcessId),
        SignKey = state.TextOrNull(it?.SignKey),
        TemplateGroupId = state.LongOrNull(it?.TemplateGroupId),
    };

    // The key signs deliveries, so it must not get into a log by way of a default formatter.
    public override string ToString() => $"webhook {Id}";
}
