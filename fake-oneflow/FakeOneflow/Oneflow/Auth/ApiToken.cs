using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Auth;

/// <summary>A token of one tenant. A revoked one is remembered, so that it can be told from one that never was.</summary>
internal sealed class ApiToken(string id, string text, Tenant tenant)
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 40;

    private volatile bool _isRevoked;

    /// <summary>Handle by which the control API names the token without saying it.</summary>
    public string Id { get; } = id;

    /// <summary>The secret itself.</summary>
    public string Text { get; } = text;

    public Tenant Tenant { get; } = tenant;

    public bool IsRevoked => _isRevoked;

    public static bool HasShape(string text) =>
        text.Length == Length && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public void Revoke() => _isRevoked = true;

    // A record or a default formatter would print the secret into whatever asks.
    public override string ToString() => Id;
}
