namespace Oneflow.Integration;

/// <summary>An account that was enabled at some time. It never holds the token.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="Status">Status of its token.</param>
/// <param name="EnabledAt">Time at which its last token was stored.</param>
/// <param name="RevokedAt">Time at which its token was found to be revoked; null while it is not.</param>
public sealed record OneflowAccount(long AccountId, OneflowTokenStatus Status, DateTimeOffset EnabledAt, DateTimeOffset? RevokedAt);
