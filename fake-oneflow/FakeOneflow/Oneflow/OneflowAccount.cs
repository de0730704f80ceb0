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
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow;

/// <summary>The account of a tenant with Oneflow.</summary>
internal sealed class OneflowAccount(Tenant tenant, OneflowDirectory directory)
{
    private readonly TrackedMap<long, Contract> _contractsById = new();
    private readonly TrackedList<Contract> _contracts = [];
    private readonly TrackedMap<string, ApiToken> _tokens = new();
    private readonly TrackedMap<string, AccessLink> _links = new();
    private readonly TrackedMap<string, StoredFile> _downloads = new();

    public required IdSequence Ids { get; init; }

    /// <summary>Ids of what is not an account, user, workspace, template, contract, party or participant.</summary>
    public required IdSequence PartIds { get; init; }

    public required Account Account { get; init; }
    public required IReadOnlyList<User> Users { get; init; }
    public required IReadOnlyList<Workspace> Workspaces { get; init; }
    public required IReadOnlyList<Template> Templates { get; init; }
    public required TrackedList<TemplateType> TemplateTypes { get; init; }
    public TrackedList<Contact> Contacts { get; } = [];
    public TrackedList<Folder> Folders { get; } = [];
    public TrackedList<Tag> Tags { get; } = [];
    public required TrackedList<Webhook> Webhooks { get; init; }

    /// <summary>Deliveries to webhooks.</summary>
    public required Outbox Outbox { get; init; }

    /// <summary>The integration extension.</summary>
    public required Extension Extension { get; init; }

    /// <summary>Tokens in the order in which they were created, revoked ones included.</summary>
    public IReadOnlyList<ApiToken> Tokens => [.. _tokens.Values.OrderBy(token => token.Number)];

    /// <summary>Contracts in the order in which they were created.</summary>
    public IReadOnlyList<Contract> Contracts => _contracts;

    public IEnumerable<AccessLink> Links => _links.Values;

    public IEnumerable<StoredFile> Downloads => _downloads.Values;

    private long LinksCreated { get; set => field = Undo.Set(field, value, old => field = old); }

    private long TokensCreated { get; set => field = Undo.Set(field, value, old => field = old); }

    public User? FindUser(string email) => Users.FirstOrDefault(user => user.HasEmail(email));

    /// <summary>The user with an id, who must be there. A call looks for its own again and again, so nothing is made for it.</summary>
    public User UserOf(long id)
    {
        for (var i = 0; i < Users.Count; i++)
        {
            if (Users[i].Id == id)
                return Users[i];
        }

        throw new InvalidOperationException("The account has no user with this id.");
    }

    public Contract? FindContract(long id) => _contractsById.Find(id);

    /// <summary>A contract of another account; only asked when this account does not have it.</summary>
    public (Tenant Tenant, Contract Contract)? FindContractElsewhere(long id) => directory.FindContract(id, besides: tenant);

    public ApiToken? FindToken(string id) => _tokens.Find(id);

    public void Add(Contract contract)
    {
        _contractsById.Set(contract.Id, contract);
        _contracts.Add(contract);
    }

    public void Add(AccessLink link)
    {
        _links.Set(link.Secret, link);
        directory.Add(link);
    }

    public void Add(StoredFile file)
    {
        _downloads.Set(file.Secret, file);
        directory.Add(file);
    }

    public ApiToken AddToken()
    {
        var number = ++TokensCreated;
        var text = Convert.ToHexStringLower(tenant.Secrets.Derive("token", number, ApiToken.Length / 2));
        var token = new ApiToken(number, text, tenant);
        _tokens.Set(token.Id, token);
        directory.Add(token);
        return token;
    }

    /// <summary>Removes a contract with the links to it and the addresses of its files.</summary>
    public void Remove(Contract contract)
    {
        _contractsById.Remove(contract.Id);
        _contracts.Remove(contract);
        RemoveLinks(link => link.Contract == contract);
        foreach (var file in Downloads.Where(file => file.Contract == contract).ToList())
        {
            _downloads.Remove(file.Secret);
            directory.Remove(file);
        }
    }

    public void RemoveLinks(Func<AccessLink, bool> isGone)
    {
        foreach (var link in Links.Where(isGone).ToList())
        {
            _links.Remove(link.Secret);
            directory.Remove(link);
        }
    }

    public string NextLinkSecret() => tenant.Secrets.Text("link", ++LinksCreated, AccessLink.SecretLength);

    /// <summary>Passes all of it through that is not made with the account.</summary>
    public void Keep(StateStream state)
    {
        foreach (var made in Users.Concat<object>(Workspaces).Concat(Templates))
            state.Know(made);
        Ids.Keep(state);
        PartIds.Keep(state);
        LinksCreated = state.Long(LinksCreated);
        state.List(Tokens, KeepToken);
        state.Fill(TemplateTypes, TemplateType.Keep);
        foreach (var template in Templates)
            template.Keep(state);
        state.Fill(Contacts, Contact.Keep);
        state.Fill(Folders, Folder.Keep);
        state.Fill(Tags, Tag.Keep);
        state.Fill(Webhooks, Webhook.Keep);
        state.Fill(_contracts, Contract.Keep);
        foreach (var contract in _contracts)
            _contractsById.Set(contract.Id, contract);
        foreach (var link in state.List([.. Links], (stream, it) => AccessLink.Keep(stream, it, tenant)))
            Add(link);
        foreach (var file in state.List([.. Downloads], (stream, it) => StoredFile.Keep(stream, it, tenant)))
            Add(file);
        Outbox.Keep(state);
        Extension.Keep(state);
    }

    // The first is made with the account.
    private ApiToken KeepToken(StateStream state, ApiToken? it) =>
        state.Shared(it, () => state.Long(it?.Number) <= TokensCreated ? it ?? Tokens[0] : AddToken(), made => made.Keep(state));
}
