using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>One side of a contract.</summary>
internal sealed class Party(long id, PartyType type, DateTimeOffset createdTime)
{
    public long Id { get; } = id;
    public PartyType Type { get; } = type;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;

    /// <summary>True when this is the owner side, the party of the account.</summary>
    public required bool IsOwner { get; init; }

    public required TrackedList<Participant> Participants { get; init; }
    public required string CountryCode { get; set => field = Undo.Set(field, value, old => field = old); }
    public required string IdentificationNumber { get; set => field = Undo.Set(field, value, old => field = old); }
    public string? CustomId { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Name of the company; an individual has the name of the participant.</summary>
    public required string Name
    {
        get => Type == PartyType.Individual && Participants is [var person, ..] ? person.Given.Name : OwnName;
        set => OwnName = value;
    }

    private string OwnName { get; set => field = Undo.Set(field, value, old => field = old); } = "";

    /// <summary>Notes that something of the party changed.</summary>
    public void Touch(DateTimeOffset now) => UpdatedTime = now;

    public static Party Keep(StateStream state, Party? it) => state.Shared(
        it,
        () => new(state.Long(it?.Id), (PartyType)state.Int((int?)it?.Type), state.Time(it?.CreatedTime))
        {
            IsOwner = state.Flag(it?.IsOwner),
            Participants = [],
            CountryCode = "",
            IdentificationNumber = "",
            Name = "",
        },
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        UpdatedTime = state.Time(UpdatedTime);
        state.Fill(Participants, Participant.Keep);
        CountryCode = state.Text(CountryCode);
        IdentificationNumber = state.Text(IdentificationNumber);
        CustomId = state.TextOrNull(CustomId);
        OwnName = state.Text(OwnName);
    }
}
