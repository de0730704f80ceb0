using Oneflow.Client;
using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// An account in a fake, for one test: nothing that happens in it is seen in another. Disposing of it deletes it with
/// everything in it.
/// </summary>
public sealed class FakeTenant : IAsyncDisposable
{
    private readonly ControlClient _control;
    private readonly Tenant _tenant;

    internal FakeTenant(ControlClient control, Tenant tenant, OneflowClient client)
    {
        _control = control;
        _tenant = tenant;
        Client = client;
        Admin = client.AsUser(tenant.Users.First(user => user is { IsAdmin: true, Active: true }).Email);
        Clock = new TenantClock(control, tenant.Id);
        Faults = new TenantFaults(control, tenant.Id);
        Journal = new TenantJournal(control, tenant.Id);
        Deliveries = new TenantDeliveries(control, tenant.Id);
    }

    /// <summary>Its handle in the control API, such as <c>tenant-42</c>.</summary>
    public string Id => _tenant.Id;

    /// <summary>Its API token, for clients that the test makes itself.</summary>
    public string Token => _tenant.Token;

    /// <summary>A client with the token, for what needs no acting user.</summary>
    public OneflowClient Client { get; }

    /// <summary>The client acting as an admin of the account.</summary>
    public OneflowUserClient Admin { get; }

    /// <summary>Its clock, which everything in it follows: signing periods, access links, retries of webhooks.</summary>
    public TenantClock Clock { get; }

    /// <summary>Faults that its calls meet.</summary>
    public TenantFaults Faults { get; }

    /// <summary>The journal of its calls: requests, responses and the rules that decided them.</summary>
    public TenantJournal Journal { get; }

    /// <summary>The deliveries of its webhooks, sent and pending.</summary>
    public TenantDeliveries Deliveries { get; }

    /// <summary>Its account.</summary>
    public TenantAccount Account => _tenant.Account;

    /// <summary>
    /// Its users: an admin, two members, a member whom no workspace lets in, one who is inactive, and one without a licence.
    /// </summary>
    public IReadOnlyList<TenantUser> Users => _tenant.Users;

    /// <summary>Its workspaces, with what its users may do in them.</summary>
    public IReadOnlyList<TenantWorkspace> Workspaces => _tenant.Workspaces;

    /// <summary>Its templates, inactive ones included.</summary>
    public IReadOnlyList<TenantTemplate> Templates => _tenant.Templates;

    /// <summary>Id of a template that contracts can be created from.</summary>
    public long TemplateId => ActiveTemplate.Id;

    /// <summary>Id of the workspace of that template, in which the admin may create contracts.</summary>
    public long WorkspaceId => ActiveTemplate.WorkspaceId;

    private TenantTemplate ActiveTemplate => _tenant.Templates.First(template => template.Active);

    /// <summary>The client acting as a user.</summary>
    /// <param name="email">Email address of one of <see cref="Users"/>.</param>
    public OneflowUserClient AsUser(UserEmail email) => Client.AsUser(email);

    /// <summary>Refuses members, parameters and filters that an operation does not know, as Oneflow does, or lets them through.</summary>
    /// <param name="strict">True to refuse them with 400, the default of a fake.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The behavior as it is now.</returns>
    public Task<Behavior> SetStrictAsync(bool strict, CancellationToken cancellationToken = default)
        => _control.Behaviors.SetBehaviorAsync(Id, new SetBehaviorRequest { Strict = strict }, cancellationToken);

    /// <summary>Lets a participant open a contract.</summary>
    /// <param name="contractId">Id of the contract, which is published.</param>
    /// <param name="participantId">Id of the participant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">It cannot be done; the message says why.</exception>
    public Task<ContractStatus> ViewAsync(long contractId, long participantId, CancellationToken cancellationToken = default)
        => _control.Signing.ViewContractAsync(Id, contractId, participantId, cancellationToken);

    /// <summary>Lets a participant sign a contract. Events and webhooks follow.</summary>
    /// <param name="contractId">Id of the contract, which is pending.</param>
    /// <param name="participantId">Id of a participant who is a signatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">It cannot be done; the message says why, and which rule forbids it.</exception>
    public Task<ContractStatus> SignAsync(long contractId, long participantId, CancellationToken cancellationToken = default)
        => _control.Signing.SignContractAsync(Id, contractId, participantId, cancellationToken);

    /// <summary>Lets a participant decline a contract. Events and webhooks follow.</summary>
    /// <param name="contractId">Id of the contract, which is pending.</param>
    /// <param name="participantId">Id of a participant who is a signatory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">It cannot be done; the message says why, and which rule forbids it.</exception>
    public Task<ContractStatus> DeclineAsync(long contractId, long participantId, CancellationToken cancellationToken = default)
        => _control.Signing.DeclineContractAsync(Id, contractId, participantId, cancellationToken);

    /// <summary>Sets how a contract lives on after it is signed, which no operation of the API can do.</summary>
    /// <param name="contractId">Id of the contract, which is neither signed nor declined.</param>
    /// <param name="settings">The settings; those that are left out are null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">It cannot be done; the message says why, and which rule forbids it.</exception>
    public Task<ContractStatus> SetLifecycleAsync(
        long contractId, Control.LifecycleSettings settings, CancellationToken cancellationToken = default)
        => _control.Signing.SetLifecycleAsync(Id, contractId, settings, cancellationToken);

    /// <summary>Cancels a recurring contract: it ends with its period, or with the next one when the notice period has begun.</summary>
    /// <param name="contractId">Id of the contract, which is signed and not ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">It cannot be done; the message says why, and which rule forbids it.</exception>
    public Task<ContractStatus> CancelAsync(long contractId, CancellationToken cancellationToken = default)
        => _control.Signing.CancelContractAsync(Id, contractId, cancellationToken);

    /// <summary>Terminates a contract, which ends at once.</summary>
    /// <param name="contractId">Id of the contract, which is signed and not ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ControlException">It cannot be done; the message says why, and which rule forbids it.</exception>
    public Task<ContractStatus> TerminateAsync(long contractId, CancellationToken cancellationToken = default)
        => _control.Signing.TerminateContractAsync(Id, contractId, cancellationToken);

    /// <summary>Creates another API token for the account.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<Token> NewTokenAsync(CancellationToken cancellationToken = default) =>
        _control.Tokens.CreateTokenAsync(Id, cancellationToken);

    /// <summary>
    /// Revokes the token that <see cref="Token"/> and <see cref="Client"/> hold: their calls are answered with 401 from now
    /// on.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task RevokeTokenAsync(CancellationToken cancellationToken = default) => RevokeTokenAsync(_tenant.TokenId, cancellationToken);

    /// <summary>Revokes a token.</summary>
    /// <param name="tokenId">Id of the token, not the token itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task RevokeTokenAsync(string tokenId, CancellationToken cancellationToken = default)
        => _control.Tokens.RevokeTokenAsync(Id, tokenId, cancellationToken);

    /// <summary>Deletes the tenant. Does nothing if it is already deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        // What a test found counts, not whether what it left could be removed.
        _ = await _control.Tenants.TryDeleteTenantAsync(Id).ConfigureAwait(false);
    }

    /// <summary>The handle, not the token: this is what ends up in logs.</summary>
    public override string ToString() => Id;
}
