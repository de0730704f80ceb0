using System.Buffers;
using System.Globalization;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Auth;

/// <summary>A token of one tenant. A revoked one is remembered, so that it can be told from one that never was.</summary>
internal sealed class ApiToken(long number, string text, Tenant tenant)
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 40;

    private static readonly SearchValues<char> Signs =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Handle by which the control API names the token without saying it.</summary>
    public string Id { get; } = $"token-{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Which of the tenant's tokens it is, from 1 on.</summary>
    public long Number { get; } = number;

    /// <summary>The secret itself.</summary>
    public string Text { get; } = text;

    public Tenant Tenant { get; } = tenant;

    public bool IsRevoked { get; private set => field = Undo.Set(field, value, old => field = old); }

    public static bool HasShape(string text) =>
        text.Length == Length && !text.AsSpan().ContainsAnyExcept(Signs);

    public void Revoke() => IsRevoked = true;

    // A record or a default formatter would print the secret into whatever asks.
    public override string ToString() => Id;

    /// <summary>Passes through what can change of it.</summary>
    public void Keep(StateStream state) => IsRevoked = state.Flag(IsRevoked);
}
