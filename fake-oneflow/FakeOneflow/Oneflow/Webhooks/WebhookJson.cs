using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>A webhook on the wire, with its id under both names that sources give.</summary>
internal static class WebhookJson
{
    public static void Write(Utf8JsonWriter json, Webhook webhook)
    {
        json.WriteStartObject();
        json.WriteString("callback_url", webhook.CallbackUrl);
        WriteFilters(json, webhook.Filters);
        json.WriteNumber("id", webhook.Id);
        json.WriteNull("integration_instance");
        json.WriteId("integration_process_id", webhook.IntegrationProcessId);
        json.WriteBoolean("legacy_webhook", false);
        json.WriteString("sign_key", webhook.SignKey);
        json.WriteId("template_group_id", webhook.TemplateGroupId);
        json.WriteNumber("webhook_id", webhook.Id);
        json.WriteEndObject();
    }

    private static void WriteFilters(Utf8JsonWriter json, IReadOnlyList<WebhookFilter>? filters)
    {
        if (filters is null)
        {
            json.WriteNull("filters");
            return;
        }

        json.WriteStartArray("filters");
        foreach (var filter in filters)
        {
            json.WriteStartObject();
            json.WriteStartArray("filter_rules");
            foreach (var rule in filter.Rules)
                WriteRule(json, rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, WebhookFilterRule rule)
    {
        json.WriteStartObject();
        json.WriteString("type", rule.Type);
        json.WriteStartArray("values");
        foreach (var type in rule.EventTypes)
            json.WriteStringValue(type);
        foreach (var workspace in rule.Workspaces)
            json.WriteNumberValue(workspace);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
