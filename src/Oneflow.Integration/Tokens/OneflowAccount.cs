namespace Oneflow.Integration;

/// <summary>An account that was enabled once. It never holds the token.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="Status">What is known of its token.</param>
/// <param name="EnabledAt">When its last token was stored.</param>
/// <param name="RevokedAt">When its token was found revoked; null while it is not.</param>
public sealed record OneflowAccount(long AccountId, OneflowTokenStatus Status, DateTimeOffset EnabledAt, DateTimeOffset? RevokedAt);
