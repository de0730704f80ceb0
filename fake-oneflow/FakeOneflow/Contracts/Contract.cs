using FakeOneflow.Templates;
using FakeOneflow.Users;

namespace FakeOneflow.Contracts;

/// <summary>A contract and where it stands.</summary>
internal sealed class Contract(long id, string name, Template template, User? creator, DateTimeOffset createdTime)
{
    public long Id { get; } = id;
    public string Name { get; } = name;
    public Template Template { get; } = template;
    public User? Creator { get; } = creator;
    public DateTimeOffset CreatedTime { get; } = createdTime;

    /// <summary>The owner side first.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    public ContractState State { get; private set; }
    public DateTimeOffset StateUpdatedTime { get; private set; } = createdTime;
    public DateTimeOffset? PublishedTime { get; private set; }

    public IEnumerable<Participant> Participants => Parties.SelectMany(party => party.Participants);

    public Participant? FindParticipant(long participantId) =>
        Participants.FirstOrDefault(participant => participant.Id == participantId);

    /// <summary>The owner-side participant that a user is.</summary>
    public Participant? FindParticipant(User? user) =>
        Participants.FirstOrDefault(
            participant => participant.IsOwnerSide && user is not null && user.HasEmail(participant.Given.Email));

    /// <summary>Whether a user, or the anonymous admin, has access.</summary>
    public bool IsSeenBy(User? user) => IsManagedBy(user) || FindParticipant(user) is not null;

    /// <summary>Whether a user, or the anonymous admin, may publish: admins do, and participants who may change it.</summary>
    public bool IsUpdatedBy(User? user) =>
        user is null or { IsAdmin: true } || FindParticipant(user)?.Given.MayUpdate == true;

    /// <summary>Whether a user, or the anonymous admin, may delete the contract.</summary>
    public bool IsDeletedBy(User? user) => IsManagedBy(user) || IsUpdatedBy(user);

    public void Publish(DateTimeOffset now)
    {
        State = ContractState.Pending;
        StateUpdatedTime = now;
        PublishedTime = now;
        foreach (var participant in Participants)
            participant.Invite();
    }

    private bool IsManagedBy(User? user) => user is null or { IsAdmin: true } || user.Id == Creator?.Id;
}
