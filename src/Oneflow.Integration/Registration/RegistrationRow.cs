namespace Oneflow.Integration;

/// <summary>What was made in an account so far, as stored.</summary>
internal sealed class RegistrationRow
{
    public long AccountId { get; set; }

    /// <summary>The key that the webhook's deliveries are signed with, encrypted. It is stored before Oneflow is told.</summary>
    public required string ProtectedSignKey { get; set; }

    public long? TemplateTypeId { get; set; }

    public long? WebhookId { get; set; }

    /// <summary>When all was made; null when it has to be looked at again.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Names the run that is at work; null when none is.</summary>
    public string? Claim { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }
}
