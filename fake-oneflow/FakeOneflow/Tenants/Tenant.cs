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
using OneflowFake.Signicat;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.RateLimits;

namespace OneflowFake.Tenants;

/// <summary>One account with all its state. Nothing that a request can change lives outside a tenant.</summary>
internal sealed class Tenant
{
    private readonly TrackedMap<long, Contract> _contractsById = new();
    private readonly TrackedList<Contract> _contracts = [];
    private readonly TrackedMap<string, ApiToken> _tokens = new();

    public required string Id { get; init; }
    public required Plan Plan { get; init; }
    public required FakeClock Clock { get; init; }
    public required TenantScheduler Scheduler { get; init; }

    /// <summary>Where what changes the tenant is noted.</summary>
    public required TenantLog Log { get; init; }

    public required SeededSecrets Secrets { get; init; }
    public required IdSequence Ids { get; init; }
    public required Account Account { get; init; }
    public required RequestJournal Journal { get; init; }
    public required IReadOnlyList<User> Users { get; init; }
    public required IReadOnlyList<Workspace> Workspaces { get; init; }
    public required IReadOnlyList<Template> Templates { get; init; }
    public required TrackedList<TemplateType> TemplateTypes { get; init; }

    /// <summary>Ids of what is not an account, user, workspace, template, contract, party or participant.</summary>
    public required IdSequence PartIds { get; init; }

    /// <summary>What was asked to go wrong.</summary>
    public required FaultList Faults { get; init; }

    public RateLimit RateLimit { get; } = new();

    /// <summary>The behavior of the service.</summary>
    public TenantBehavior Behavior { get; } = new();

    /// <summary>What the tenant has with Signicat.</summary>
    public required SignicatAccount Signicat { get; init; }

    public TrackedList<Contact> Contacts { get; } = [];
    public TrackedList<Folder> Folders { get; } = [];
    public TrackedList<Tag> Tags { get; } = [];
    public required TrackedList<Webhook> Webhooks { get; init; }

    /// <summary>What is to be told to webhooks.</summary>
    public required Outbox Outbox { get; init; }

    /// <summary>The integration extension of the account.</summary>
    public required Extension Extension { get; init; }

    /// <summary>What the clock will make happen.</summary>
    public ScheduledWork ScheduledWork => Scheduler.ScheduledWork;

    /// <summary>Held while a call is decided, so that calls of one tenant follow each other.</summary>
    public TenantGate Gate => Scheduler.Gate;

    /// <summary>Tokens in the order in which they were created, revoked ones included.</summary>
    public IReadOnlyList<ApiToken> Tokens => [.. _tokens.Values.OrderBy(token => token.Number)];

    private long LinksMade { get; set => field = Undo.Set(field, value, old => field = old); }

    private long TokensMade { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Contracts in the order in which they were created.</summary>
    public IReadOnlyList<Contract> Contracts => _contracts;

    /// <summary>Links by their secret.</summary>
    public TrackedMap<string, AccessLink> Links { get; } = new();

    /// <summary>Addresses in the storage by their secret.</summary>
    public TrackedMap<string, StoredFile> Downloads { get; } = new();

    /// <summary>Counts a request, whatever its result.</summary>
    public long CountRequest() => Log.CountRequest();

    public User? FindUser(string email) => Users.FirstOrDefault(user => user.HasEmail(email));

    public Contract? FindContract(long id) => _contractsById.Find(id);

    public void Add(Contract contract)
    {
        _contractsById.Set(contract.Id, contract);
        _contracts.Add(contract);
    }

    /// <summary>Forgets a contract and the links to it.</summary>
    public IReadOnlyList<AccessLink> Remove(Contract contract)
    {
        _contractsById.Remove(contract.Id);
        _contracts.Remove(contract);
        return RemoveLinks(link => link.Contract == contract);
    }

    /// <summary>Forgets links.</summary>
    public IReadOnlyList<AccessLink> RemoveLinks(Func<AccessLink, bool> isGone)
    {
        List<AccessLink> links = [.. Links.Values.Where(isGone)];
        foreach (var link in links)
            Links.Remove(link.Secret);
        return links;
    }

    public ApiToken AddToken()
    {
        var number = ++TokensMade;
        var text = Convert.ToHexStringLower(Secrets.Derive("token", number, ApiToken.Length / 2));
        var token = new ApiToken(number, text, this);
        _tokens.Set(token.Id, token);
        return token;
    }

    public ApiToken? FindToken(string id) => _tokens.Find(id);

    public string NextLinkSecret() => Secrets.Text("link", ++LinksMade, AccessLink.SecretLength);
}
