namespace Oneflow.Integration;

/// <summary>
/// The template type, data fields and webhook that are created in each account after it was enabled. A later change
/// reaches an account when it is enabled again, or through <see cref="IOneflowRegistrar.RegisterAsync"/>.
/// </summary>
public sealed class OneflowRegistrationOptions
{
    /// <summary>
    /// Name of the template type. An existing type of this name is used, so choose a name that identifies the integration.
    /// </summary>
    public string TemplateTypeName { get; set; } = "";

    /// <summary>Description of the template type; users see it.</summary>
    public string? TemplateTypeDescription { get; set; }

    /// <summary>
    /// Data fields of the template type. Fields that users added to it are kept. They are set as the first active admin of the account
    /// whom Oneflow accepts; one without a licence is passed over.
    /// </summary>
    public IList<OneflowDataField> DataFields { get; } = [];

    /// <summary>
    /// Address at which Oneflow reaches the endpoint of <c>MapOneflowWebhook</c>, such as
    /// <c>https://backend.example.com/oneflow/webhook</c>. The id of the account is added as the last part of the path.
    /// </summary>
    public Uri? WebhookAddress { get; set; }

    /// <summary>
    /// Types of events to receive, such as <c>contract:sign</c>, at most 50; all types when empty. An existing webhook at the
    /// address that has other filters is changed to these.
    /// </summary>
    public IList<string> EventTypes { get; } = [];

    /// <summary>
    /// The maximum time of one registration of an account. The default is 2 minutes. Others run meanwhile; it is repeated later.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);
}
