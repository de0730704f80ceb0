namespace Oneflow.Integration;

/// <summary>The objects created in an account so far, as stored.</summary>
internal sealed class RegistrationRow
{
    public long AccountId { get; set; }

    /// <summary>The key that the webhook's deliveries are signed with, encrypted. It is stored before it is sent to Oneflow.</summary>
    public required string ProtectedSignKey { get; set; }

    public long? TemplateTypeId { get; set; }

    public long? WebhookId { get; set; }

    /// <summary>Time at which the registration was complete; null while it has to be checked.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Identifies the run in progress; null when there is none.</summary>
    public string? Claim { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }
}
