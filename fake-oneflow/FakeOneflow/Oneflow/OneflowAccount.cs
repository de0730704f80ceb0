using System.Collections.Concurrent;
using System.Globalization;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Accounts;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Contacts;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Oneflow.Files;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Users;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow;

/// <summary>What a tenant has with Oneflow.</summary>
internal sealed class OneflowAccount(Tenant tenant, OneflowDirectory directory)
{
    private readonly ConcurrentDictionary<string, ApiToken> _tokens = new();
    private readonly ConcurrentDictionary<string, AccessLink> _links = new();
    private readonly ConcurrentDictionary<string, StoredFile> _downloads = new();
    private readonly ConcurrentDictionary<long, Contract> _contracts = new();
    private long _linksCreated;
    private long _tokensCreated;

    public required IdSequence Ids { get; init; }

    /// <summary>Ids of what is not an account, user, workspace, template, contract, party or participant.</summary>
    public required IdSequence PartIds { get; init; }

    public required Account Account { get; init; }
    public required IReadOnlyList<User> Users { get; init; }
    public required IReadOnlyList<Workspace> Workspaces { get; init; }
    public required IReadOnlyList<Template> Templates { get; init; }
    public required List<TemplateType> TemplateTypes { get; init; }
    public List<Contact> Contacts { get; } = [];
    public List<Folder> Folders { get; } = [];
    public List<Tag> Tags { get; } = [];
    public required List<Webhook> Webhooks { get; init; }

    /// <summary>Deliveries to webhooks.</summary>
    public required Outbox Outbox { get; init; }

    /// <summary>The integration extension.</summary>
    public required Extension Extension { get; init; }

    public IEnumerable<ApiToken> Tokens => _tokens.Values;

    /// <summary>Contracts in the order in which they were created.</summary>
    public IReadOnlyList<Contract> Contracts => [.. _contracts.Values.OrderBy(contract => contract.Id)];

    public IEnumerable<AccessLink> Links => _links.Values;

    public IEnumerable<StoredFile> Downloads => _downloads.Values;

    public User? FindUser(string email) => Users.FirstOrDefault(user => user.HasEmail(email));

    public Contract? FindContract(long id) => _contracts.GetValueOrDefault(id);

    /// <summary>A contract of another account; only asked when this account does not have it.</summary>
    public (Tenant Tenant, Contract Contract)? FindContractElsewhere(long id) => directory.FindContract(id, besides: tenant);

    public ApiToken? FindToken(string id) => _tokens.GetValueOrDefault(id);

    public void Add(Contract contract) => _contracts[contract.Id] = contract;

    public void Add(AccessLink link)
    {
        _links[link.Secret] = link;
        directory.Add(link);
    }

    public void Add(StoredFile file)
    {
        _downloads[file.Secret] = file;
        directory.Add(file);
    }

    public ApiToken AddToken()
    {
        var number = Interlocked.Increment(ref _tokensCreated);
        var text = Convert.ToHexStringLower(tenant.Secrets.Derive("token", number, ApiToken.Length / 2));
        var token = new ApiToken($"token-{number.ToString(CultureInfo.InvariantCulture)}", text, tenant);
        _tokens[token.Id] = token;
        directory.Add(token);
        return token;
    }

    /// <summary>Removes a contract and the links to it.</summary>
    public void Remove(Contract contract)
    {
        _contracts.TryRemove(contract.Id, out _);
        RemoveLinks(link => link.Contract == contract);
    }

    public void RemoveLinks(Func<AccessLink, bool> isGone)
    {
        List<AccessLink> links = [.. _links.Values.Where(isGone)];
        foreach (var link in links)
            _links.TryRemove(link.Secret, out _);
        directory.Remove(links);
    }

    public string NextLinkSecret() => tenant.Secrets.Text("link", Interlocked.Increment(ref _linksCreated), AccessLink.SecretLength);
}
