using System.Globalization;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Tokens;

/// <summary>
/// A token that was issued. One that expired or was revoked is remembered, so that it can be told from one that never was.
/// </summary>
/// <param name="number">Which of the account's tokens it is, from 1 on.</param>
/// <param name="text">The token itself.</param>
/// <param name="tenant">Whose it is.</param>
/// <param name="scopes">What it opens.</param>
/// <param name="expires">When it ends, on the clock of the tenant.</param>
internal sealed class AccessToken(long number, string text, Tenant tenant, IReadOnlyList<string> scopes, DateTimeOffset expires)
{
    /// <summary>Handle by which the control API names the token without saying it.</summary>
    public string Id { get; } = $"access-token-{number.ToString(CultureInfo.InvariantCulture)}";

    public long Number { get; } = number;
    public string Text { get; } = text;
    public Tenant Tenant { get; } = tenant;
    public IReadOnlyList<string> Scopes { get; } = scopes;
    public DateTimeOffset Expires { get; } = expires;
    public bool IsRevoked { get; private set => field = Undo.Set(field, value, old => field = old); }

    public bool IsExpired => Tenant.Clock.GetUtcNow() >= Expires;

    public void Revoke() => IsRevoked = true;

    public override string ToString() => Id;

    public static AccessToken Keep(StateStream state, AccessToken? it, Tenant tenant) => state.Shared(
        it, () => new(state.Long(it?.Number), state.Text(it?.Text), tenant, state.Texts(it?.Scopes), state.Time(it?.Expires)),
        made => made.IsRevoked = state.Flag(made.IsRevoked));
}
