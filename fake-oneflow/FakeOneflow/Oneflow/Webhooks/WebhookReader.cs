using System.Text.Json;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>Reads a webhook from a request.</summary>
internal static class WebhookReader
{
    private const int MaxRules = 2;
    private const int MaxValues = 50;

    /// <summary>Reads a webhook, or what is to change of one.</summary>
    /// <param name="fields">The body.</param>
    /// <param name="current">What the webhook is so far, which holds for all that is left out.</param>
    /// <param name="isNew">True when it is created.</param>
    /// <param name="policy">Which addresses it may have.</param>
    public static Webhook Read(JsonFields fields, Webhook current, bool isNew, CallbackPolicy policy)
    {
        var url = fields.Text("callback_url", min: 1, max: 1000, required: isNew, fallback: current.CallbackUrl);
        fields.ReportIf(
            url.Length > 0 && !policy.Allows(url), WebhookRules.NotHttps, "callback_url",
            "Not an https address, nor an http address of this machine or a container.");
        fields.Object("configuration");
        fields.Ignore("configuration");
        return current with
        {
            CallbackUrl = url,
            Filters = fields.IsNull("filters")
                ? null
                : fields.Objects("filters") is { } filters ? fields.Each(filters, ReadFilter) : current.Filters,
            IntegrationProcessId = ReadId(fields, "integration_process_id", current.IntegrationProcessId),
            SignKey = fields.IsNull("sign_key") ? null : fields.Has("sign_key") ? fields.Text("sign_key") : current.SignKey,
            TemplateGroupId = ReadId(fields, "template_group_id", current.TemplateGroupId),
        };
    }

    private static long? ReadId(JsonFields fields, string name, long? current) =>
        fields.Has(name) ? fields.OptionalInteger(name) : current;

    private static WebhookFilter ReadFilter(JsonFields fields)
    {
        var rules = fields.Objects("filter_rules", required: true);
        fields.ReportIf(
            rules is { Count: 0 or > MaxRules }, WebhookRules.FilterRuleCount, "filter_rules", $"Not between 1 and {MaxRules}.");
        return new(fields.Each(rules, ReadRule));
    }

    private static WebhookFilterRule ReadRule(JsonFields fields)
    {
        var values = fields.Values("values", required: true);
        // Without a usable type the rule is read as what its values make it look like.
        var looks = values?.All(IsInteger) == true ? WebhookFilterRule.Workspace : WebhookFilterRule.EventType;
        var type = fields.Choice("type", WebhookFilterRule.Types, looks, required: true);
        fields.ReportIf(
            values is { Count: 0 or > MaxValues }, WebhookRules.FilterValueCount, "values", $"Not between 1 and {MaxValues}.");

        var isEventType = type == WebhookFilterRule.EventType;
        var isFit = values?.All(value => isEventType ? value.ValueKind == JsonValueKind.String : IsInteger(value)) != false;
        fields.ReportIf(!isFit, BodyRules.FieldType, "values", isEventType ? "Not all strings." : "Not all integers.");
        if (!isFit)
            values = [];
        return new(
            type,
            isEventType ? [.. (values ?? []).Select(value => value.GetString()!)] : [],
            isEventType ? [] : [.. (values ?? []).Select(value => value.GetInt64())]);
    }

    private static bool IsInteger(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _);
}
