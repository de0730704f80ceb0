namespace OneflowFake.Signicat.Bodies;

/// <summary>The bodies of the Notification API, as <c>openapi/signicat.yaml</c> has it; a test compares the two.</summary>
internal static class WebhookSchemas
{
    public static ChoiceSchema EventType { get; } = new(
    [
        "document_created", "document_expired", "document_before_deleted", "document_canceled", "document_deleted",
        "document_email_opened", "document_link_opened", "document_read", "document_partially_signed",
        "document_signed", "document_packaged", "document_form_partially_signed", "document_form_signed",
        "resource_created", "share_created", "share_deleted", "share_expired", "share_downloaded",
        "share_recipient_downloaded", "share_recipients_authenticated", "deposit_created", "deposit_terminated",
        "deposit_fully_funded", "deposit_partially_funded", "deposit_bank_account_created", "self_declaration_opened",
        "self_declaration_finished", "self_declaration_assignment_created", "self_declaration_assignment_finished",
        "self_declaration_assignment_deleted", "email_delivered", "email_failed", "email_opened", "sms_delivered",
        "sms_failed", "person_monitor_changes", "ping", "*",
    ]);

    public static ChoiceSchema DeliveryLogging { get; } = new(["never", "failed", "always"]);

    public static ObjectSchema CreateWebhookConfig { get; } = new(
    [
        new("url", new TextSchema(), IsRequired: true),
        new("secret", new TextSchema()),
        new("deliveryLogging", DeliveryLogging),
    ]);

    public static ObjectSchema CreateWebhookRequest { get; } = new(
    [
        new("name", new TextSchema(), IsRequired: true),
        new("active", new FlagSchema(), IsRequired: true),
        new("events", new ListSchema(EventType), IsRequired: true),
        new("config", CreateWebhookConfig, IsRequired: true),
        new("tags", new ListSchema(new TextSchema())),
    ]);

    public static ObjectSchema WebhookConfig { get; } = new(
    [
        new("url", new TextSchema()),
        new("secret", new TextSchema()),
        new("deliveryLogging", DeliveryLogging),
    ]);

    public static ObjectSchema UpdateWebhookRequest { get; } = new(
    [
        new("name", new TextSchema()),
        new("active", new FlagSchema()),
        new("events", new ListSchema(EventType)),
        new("config", WebhookConfig),
        new("tags", new ListSchema(new TextSchema())),
    ]);

    public static ObjectSchema MockEventRequest { get; } = new([new("eventType", EventType, IsRequired: true)]);

    public static ObjectSchema ValidateJwtRequest { get; } = new([new("jwt", new TextSchema(), IsRequired: true)]);
}
