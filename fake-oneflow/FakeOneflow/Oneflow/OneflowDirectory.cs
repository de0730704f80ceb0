using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Files;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow;

/// <summary>The secrets of all accounts with Oneflow, by which a request finds its own.</summary>
internal sealed class OneflowDirectory(TenantRegistry tenants)
{
    private readonly TrackedMap<string, ApiToken> _tokens = new();
    private readonly TrackedMap<string, AccessLink> _links = new();
    private readonly TrackedMap<string, StoredFile> _downloads = new();

    /// <summary>The tenant that a caller is taken for when the rules about tokens are switched off.</summary>
    public Tenant Demo => tenants.Demo;

    public ApiToken? FindToken(string text) => _tokens.Find(text);

    public AccessLink? FindLink(string secret) => _links.Find(secret);

    public StoredFile? FindDownload(string secret) => _downloads.Find(secret);

    /// <summary>A contract of any account but one.</summary>
    public (Tenant Tenant, Contract Contract)? FindContract(long id, Tenant besides)
    {
        foreach (var tenant in tenants.All)
        {
            if (tenant != besides && tenant.Oneflow.FindContract(id) is { } contract)
                return (tenant, contract);
        }

        return null;
    }

    public void Add(ApiToken token) => _tokens.Set(token.Text, token);

    public void Add(AccessLink link) => _links.Set(link.Secret, link);

    public void Add(StoredFile file) => _downloads.Set(file.Secret, file);

    public void Remove(AccessLink link) => _links.Remove(link.Secret);

    public void Remove(StoredFile file) => _downloads.Remove(file.Secret);

    /// <summary>Forgets all secrets of an account.</summary>
    public void Remove(OneflowAccount account)
    {
        foreach (var token in account.Tokens)
            _tokens.Remove(token.Text);
        foreach (var link in account.Links)
            Remove(link);
        foreach (var file in account.Downloads)
            Remove(file);
    }
}
