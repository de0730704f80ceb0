namespace Oneflow.Integration;

/// <summary>An account and its token, as stored.</summary>
internal sealed class AccountRow
{
    public long AccountId { get; set; }

    /// <summary>The token, encrypted; null after it was revoked.</summary>
    public string? ProtectedToken { get; set; }

    /// <summary>Grows with each change, so that a decision about an older token does not affect a newer one.</summary>
    public long Version { get; set; }

    public DateTimeOffset EnabledAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
