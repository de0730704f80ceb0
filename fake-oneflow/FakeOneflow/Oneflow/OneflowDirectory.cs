using System.Collections.Concurrent;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Files;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow;

/// <summary>The secrets of all accounts with Oneflow, by which a request finds its own.</summary>
internal sealed class OneflowDirectory(TenantRegistry tenants)
{
    private readonly ConcurrentDictionary<string, ApiToken> _tokens = new();
    private readonly ConcurrentDictionary<string, AccessLink> _links = new();
    private readonly ConcurrentDictionary<string, StoredFile> _downloads = new();

    /// <summary>The tenant that a caller is taken for when the rules about tokens are switched off.</summary>
    public Tenant Demo => tenants.Demo;

    public ApiToken? FindToken(string text) => _tokens.GetValueOrDefault(text);

    public AccessLink? FindLink(string secret) => _links.GetValueOrDefault(secret);

    public StoredFile? FindDownload(string secret) => _downloads.GetValueOrDefault(secret);

    /// <summary>A contract of any account but one.</summary>
    public (Tenant Tenant, Contract Contract)? FindContract(long id, Tenant besides)
    {
        foreach (var tenant in tenants.Others(besides))
        {
            if (tenant.Oneflow.FindContract(id) is { } contract)
                return (tenant, contract);
        }

        return null;
    }

    public void Add(ApiToken token) => _tokens[token.Text] = token;

    public void Add(AccessLink link) => _links[link.Secret] = link;

    public void Add(StoredFile file) => _downloads[file.Secret] = file;

    public void Remove(IEnumerable<AccessLink> links)
    {
        foreach (var link in links)
            _links.TryRemove(link.Secret, out _);
    }

    /// <summary>Forgets all secrets of an account.</summary>
    public void Remove(OneflowAccount account)
    {
        foreach (var token in account.Tokens)
            _tokens.TryRemove(token.Text, out _);
        Remove(account.Links);
        foreach (var file in account.Downloads)
            _downloads.TryRemove(file.Secret, out _);
    }
}
