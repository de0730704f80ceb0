using OneflowFake.Oneflow.Contracts;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>A link that gives one counterparty participant access to a contract for a while.</summary>
internal sealed class AccessLink(
    string secret, Tenant tenant, Contract contract, Participant? participant, DateTimeOffset createdTime)
{
    /// <summary>Characters of the secret in the address.</summary>
    public const int SecretLength = 48;

    /// <summary>The time that a link is active after it was created.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    public string Secret { get; } = secret;
    public Tenant Tenant { get; } = tenant;
    public Contract Contract { get; } = contract;

    /// <summary>The participant of the link; null only when a rule that demands one is off.</summary>
    public Participant? Participant { get; } = participant;

    /// <summary>The first moment at which the link no longer works.</summary>
    public DateTimeOffset ExpiryTime { get; } = createdTime.Plus(Lifetime);

    public bool IsExpired => Tenant.Clock.GetUtcNow() >= ExpiryTime;

    // Anyone who has the secret has access, so it must not get into a log by way of a default formatter.
    public override string ToString() => $"access link to contract {Contract.Id}";

    public static AccessLink Keep(StateStream state, AccessLink? it, Tenant tenant) => new(
        state.Text(it?.Secret), tenant, Contracts.Contract.Keep(state, it?.Contract),
        state.ValueOrNull(it?.Participant, Contracts.Participant.Keep),
        state.Time(it?.ExpiryTime - Lifetime));
}
