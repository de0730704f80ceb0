using System.Collections.Concurrent;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Tenants;

namespace OneflowFake.Signicat;

/// <summary>The API clients and access tokens of all accounts with Signicat, by which a request finds its own.</summary>
internal sealed class SignicatDirectory(TenantRegistry tenants)
{
    private readonly ConcurrentDictionary<string, Tenant> _clients = new();
    private readonly TrackedMap<string, AccessToken> _tokens = new();

    /// <summary>The tenant that a caller is taken for when the rules about credentials are switched off.</summary>
    public Tenant Demo => tenants.Demo;

    /// <summary>The tenant whose API client has an id.</summary>
    public Tenant? FindClient(string id) => _clients.GetValueOrDefault(id);

    public AccessToken? FindAccessToken(string text) => _tokens.Find(text);

    public void Add(Tenant tenant) => _clients[tenant.Signicat.Client.Id] = tenant;

    public void Add(AccessToken token) => _tokens.Set(token.Text, token);

    /// <summary>Forgets all secrets of a tenant.</summary>
    public void Remove(Tenant tenant)
    {
        _clients.TryRemove(tenant.Signicat.Client.Id, out _);
        foreach (var token in tenant.Signicat.Tokens)
            _tokens.Remove(token.Text);
    }
}
