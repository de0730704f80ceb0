namespace Oneflow.Integration;

/// <summary>
/// What is made in each account after it was enabled. What is changed here later reaches an account when it is enabled again, or
/// by <see cref="IOneflowRegistrar.RegisterAsync"/>.
/// </summary>
public sealed class OneflowRegistrationOptions
{
    /// <summary>
    /// Name of the template type. A type of that name that the account has already is taken for it, so choose one that
    /// names the integration.
    /// </summary>
    public string TemplateTypeName { get; set; } = "";

    /// <summary>What the template type is for; its users see it.</summary>
    public string? TemplateTypeDescription { get; set; }

    /// <summary>Data fields of the template type. Others that users added to it stay. An active admin of the account is acted as to set them.</summary>
    public IList<OneflowDataField> DataFields { get; } = [];

    /// <summary>
    /// Address at which Oneflow reaches what <c>MapOneflowWebhook</c> serves, such as
    /// <c>https://backend.example.com/oneflow/webhook</c>. The id of the account is added as the last part of the path.
    /// </summary>
    public Uri? WebhookAddress { get; set; }

    /// <summary>
    /// Types of events to be told of, such as <c>contract:sign</c>, 50 at most; all when left empty. A webhook at the address
    /// that has other filters gets these.
    /// </summary>
    public IList<string> EventTypes { get; } = [];
}
