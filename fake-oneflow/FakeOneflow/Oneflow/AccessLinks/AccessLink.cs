using OneflowFake.Oneflow.Contracts;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>A link that gives one counterparty participant access to a contract for a while.</summary>
internal sealed class AccessLink(
    string secret, Tenant tenant, Contract contract, Participant? participant, DateTimeOffset createdTime)
{
    /// <summary>Characters of the secret in the address.</summary>
    public const int SecretLength = 48;

    /// <summary>How long a link is active after it was made.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    public string Secret { get; } = secret;
    public Tenant Tenant { get; } = tenant;
    public Contract Contract { get; } = contract;

    /// <summary>Whom the link is for; null only when a rule that demands somebody is off.</summary>
    public Participant? Participant { get; } = participant;

    /// <summary>The first moment at which the link does not work any more.</summary>
    public DateTimeOffset ExpiryTime { get; } = createdTime.Plus(Lifetime);

    public bool IsExpired => Tenant.Clock.GetUtcNow() >= ExpiryTime;

    // Whoever has the secret has the access, so it must not get into a log by way of a default formatter.
    public override string ToString() => $"access link to contract {Contract.Id}";
}
