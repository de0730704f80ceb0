using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>One side of a contract.</summary>
/// <param name="id">Its id.</param>
/// <param name="type">Whether it is a company.</param>
/// <param name="name">Name of the company; an individual has none of its own.</param>
/// <param name="countryCode">The country.</param>
/// <param name="identificationNumber">Its registration number, or that of the person.</param>
/// <param name="customId">The id that the owner side gives it; null when it has none.</param>
/// <param name="createdTime">When it was created.</param>
internal sealed class Party(
    long id, PartyType type, string name, string countryCode, string identificationNumber, string? customId, DateTimeOffset createdTime)
{
    public long Id { get; } = id;
    public PartyType Type { get; } = type;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;

    /// <summary>True when this is the owner side, the party of the account.</summary>
    public required bool IsOwner { get; init; }

    public required TrackedList<Participant> Participants { get; init; }
    public string CountryCode { get; set => field = Undo.Set(field, value, old => field = old); } = countryCode;
    public string IdentificationNumber { get; set => field = Undo.Set(field, value, old => field = old); } = identificationNumber;
    public string? CustomId { get; set => field = Undo.Set(field, value, old => field = old); } = customId;

    /// <summary>Name of the company; an individual has the name of the participant.</summary>
    public string Name
    {
        get => Type == PartyType.Individual && Participants is [var person, ..] ? person.Given.Name : OwnName;
        set => OwnName = value;
    }

    private string OwnName { get; set => field = Undo.Set(field, value, old => field = old); } = name;

    /// <summary>Notes that something of the party changed.</summary>
    public void Touch(DateTimeOffset now) => UpdatedTime = now;

    public static Party Keep(StateStream state, Party? it) => state.Shared(
        it,
        () => new(state.Long(it?.Id), (PartyType)state.Int((int?)it?.Type), "", "", "", null, state.Time(it?.CreatedTime))
        {
            IsOwner = state.Flag(it?.IsOwner),
            Participants = [],
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
