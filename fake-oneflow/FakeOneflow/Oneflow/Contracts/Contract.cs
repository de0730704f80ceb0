using System.Text.Json;
using OneflowFake.Oneflow.Comments;
using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Files;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.Users;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A contract and where it stands.</summary>
internal sealed class Contract(long id, string name, Template template, User? creator, DateTimeOffset createdTime)
{
    public long Id { get; } = id;
    public Template Template { get; } = template;
    public User? Creator { get; } = creator;
    public DateTimeOffset CreatedTime { get; } = createdTime;

    /// <summary>The owner side first.</summary>
    public required TrackedList<Party> Parties { get; init; }

    public string Name { get; set => field = Undo.Set(field, value, old => field = old); } = name;
    public Money? Value { get; set => field = Undo.Set(field, value, old => field = old); }
    public Folder? Folder { get; set => field = Undo.Set(field, value, old => field = old); }
    public IReadOnlyList<Tag> Tags { get; set => field = Undo.Set(field, value, old => field = old); } = [];

    /// <summary>The items of the order of signing, as they were sent.</summary>
    public IReadOnlyList<JsonElement> SignOrder { get; set => field = Undo.Set(field, value, old => field = old); } = [];

    /// <summary>The workspace that holds the contract: that of the template, until it is moved.</summary>
    public Workspace Workspace { get; set => field = Undo.Set(field, value, old => field = old); } = template.Workspace;

    public IReadOnlyList<ContractDataField> DataFields { get; init; } = [];
    public IReadOnlyList<ProductGroup> ProductGroups { get; init; } = [];
    public ContractFiles Files { get; } = new();
    public TrackedList<Comment> Comments { get; } = [];
    public TrackedList<ContractEvent> Events { get; } = [];
    public Lifecycle Lifecycle { get; } = new();

    public SigningPeriod? SigningPeriod { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset? SigningPeriodExpiryTime { get; private set => field = Undo.Set(field, value, old => field = old); }
    public ContractState State { get; private set => field = Undo.Set(field, value, old => field = old); }
    public DateTimeOffset StateUpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;
    public DateTimeOffset? PublishedTime { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>True when parties and content can still be changed.</summary>
    public bool IsOpen => State is ContractState.Draft or ContractState.Pending;

    public IEnumerable<Participant> Participants => Parties.SelectMany(party => party.Participants);

    public Participant? FindParticipant(long participantId) =>
        Participants.FirstOrDefault(participant => participant.Id == participantId);

    /// <summary>The owner-side participant that a user is.</summary>
    public Participant? FindParticipant(User? user) =>
        Participants.FirstOrDefault(
            participant => participant.IsOwnerSide && user is not null && user.HasEmail(participant.Given.Email));

    /// <summary>True when a user, or the anonymous admin, has access.</summary>
    public bool IsSeenBy(User? user) => IsManagedBy(user) || FindParticipant(user) is not null;

    /// <summary>True when a user, or the anonymous admin, may change it: admins do, and participants who may update it.</summary>
    public bool IsUpdatedBy(User? user) =>
        user is null or { IsAdmin: true } || FindParticipant(user)?.Given.MayUpdate == true;

    /// <summary>True when a user, or the anonymous admin, may delete the contract.</summary>
    public bool IsDeletedBy(User? user) => IsManagedBy(user) || IsUpdatedBy(user);

    /// <summary>Notes that something in the contract changed.</summary>
    public void Touch(DateTimeOffset now) => UpdatedTime = now;

    public void Publish(DateTimeOffset now)
    {
        MoveTo(ContractState.Pending, now);
        PublishedTime = now;
        SigningPeriodExpiryTime = Expiry();
        foreach (var participant in Participants)
            participant.Invite();
    }

    /// <summary>Sets when the signing period expires. A contract whose period was over gets a new one.</summary>
    public void SetSigningPeriod(SigningPeriod period, DateTimeOffset now)
    {
        SigningPeriod = period;
        SigningPeriodExpiryTime = Expiry();
        if (State == ContractState.Overdue)
            MoveTo(ContractState.Pending, now);
    }

    /// <summary>Lets a participant sign.</summary>
    /// <returns>Whether all signatories have signed by that.</returns>
    public bool Sign(Participant participant, DateTimeOffset now)
    {
        participant.Decide(SignState.Signed, now);
        UpdatedTime = now;
        if (Participants.Any(other => other.Given.IsSignatory && other.SignState != SignState.Signed))
            return false;

        MoveTo(ContractState.Signed, now);
        Lifecycle.Sign(now);
        return true;
    }

    /// <summary>Lets a participant decline, for all.</summary>
    public void Decline(Participant participant, DateTimeOffset now)
    {
        participant.Decide(SignState.Declined, now);
        MoveTo(ContractState.Declined, now);
    }

    /// <summary>Takes back all signatures.</summary>
    /// <returns>Whether there were any.</returns>
    public bool ResetSignatures(DateTimeOffset now)
    {
        List<Participant> signed = [.. Participants.Where(participant => participant.SignState == SignState.Signed)];
        foreach (var participant in signed)
            participant.Decide(SignState.Undecided, now);
        return signed.Count > 0;
    }

    /// <summary>Ends the signing period.</summary>
    public void Expire() => MoveTo(ContractState.Overdue, SigningPeriodExpiryTime!.Value);

    private void MoveTo(ContractState state, DateTimeOffset now)
    {
        State = state;
        StateUpdatedTime = now;
        UpdatedTime = now;
    }

    private DateTimeOffset? Expiry() =>
        PublishedTime is { } published ? SigningPeriod?.ExpiryOf(published) : null;

    private bool IsManagedBy(User? user) => user is null or { IsAdmin: true } || user.Id == Creator?.Id;

    public static Contract Keep(StateStream state, Contract? it) => state.Shared(
        it,
        () => new(
            state.Long(it?.Id), state.Text(it?.Name), state.Existing(it?.Template), state.ExistingOrNull(it?.Creator),
            state.Time(it?.CreatedTime))
        {
            Parties = [],
            DataFields = state.List(it?.DataFields, ContractDataField.Keep),
            ProductGroups = state.List(it?.ProductGroups, ProductGroup.Keep),
        },
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        state.Fill(Parties, Party.Keep);
        Name = state.Text(Name);
        Value = state.ValueOrNull(Value, Money.Keep);
        Folder = state.ValueOrNull(Folder, Folder.Keep);
        Tags = state.List(Tags, Tag.Keep);
        SignOrder = state.List(SignOrder, (stream, item) => stream.Element(item));
        Workspace = state.Existing(Workspace);
        Files.Keep(state);
        state.Fill(Comments, Comment.Keep);
        state.Fill(Events, ContractEvent.Keep);
        Lifecycle.Keep(state);
        SigningPeriod = state.ValueOrNull(SigningPeriod, SigningPeriod.Keep);
        SigningPeriodExpiryTime = state.TimeOrNull(SigningPeriodExpiryTime);
        State = (ContractState)state.Int((int)State);
        StateUpdatedTime = state.Time(StateUpdatedTime);
        UpdatedTime = state.Time(UpdatedTime);
        PublishedTime = state.TimeOrNull(PublishedTime);
    }
}
