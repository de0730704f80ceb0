using System.Security.Cryptography;
using System.Text;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Tokens;

/// <summary>An API client of an account, as the Dashboard sets it up.</summary>
internal sealed class ApiClient(string id, string secret)
{
    public string Id { get; } = id;

    public string Secret { get; } = secret;

    /// <summary>The scopes that are ticked.</summary>
    public IReadOnlyList<string> Scopes { get; set => field = Undo.Set(field, value, old => field = old); } = SignicatScopes.Served;

    /// <summary>The lifetime of its tokens.</summary>
    public TimeSpan TokenLifetime { get; set => field = Undo.Set(field, value, old => field = old); } = TimeSpan.FromHours(1);

    public bool IsEnabled { get; set => field = Undo.Set(field, value, old => field = old); } = true;

    /// <summary>True when it may get tokens for itself.</summary>
    public bool MayUseGrant { get; set => field = Undo.Set(field, value, old => field = old); } = true;

    /// <summary>
    /// True when wrong credentials are answered with 401 when they came by HTTP Basic, as RFC 6749 asks for, and not with 400
    /// as IdentityServer does.
    /// </summary>
    public bool IsRefusedAsRfc { get; set => field = Undo.Set(field, value, old => field = old); }

    public bool HasSecret(string text) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(Secret));

    public override string ToString() => "API client";

    /// <summary>Passes through what can change of it.</summary>
    public void Keep(StateStream state)
    {
        Scopes = state.Texts(Scopes);
        TokenLifetime = state.Span(TokenLifetime);
        IsEnabled = state.Flag(IsEnabled);
        MayUseGrant = state.Flag(MayUseGrant);
        IsRefusedAsRfc = state.Flag(IsRefusedAsRfc);
    }
}
