namespace OneflowFake.Oneflow.Contracts;

/// <summary>One side of a contract.</summary>
internal sealed class Party(long id, PartyType type, DateTimeOffset createdTime)
{
    private string _name = "";

    public long Id { get; } = id;
    public PartyType Type { get; } = type;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set; } = createdTime;

    /// <summary>Whether this is the owner side, the party of the account.</summary>
    public required bool IsOwner { get; init; }

    public required IList<Participant> Participants { get; init; }
    public required string CountryCode { get; set; }
    public required string IdentificationNumber { get; set; }
    public string? CustomId { get; set; }

    /// <summary>Name of the company; an individual goes by the name of the participant.</summary>
    public required string Name
    {
        get => Type == PartyType.Individual && Participants is [var person, ..] ? person.Given.Name : _name;
        set => _name = value;
    }

    /// <summary>Notes that something of the party changed.</summary>
    public void Touch(DateTimeOffset now) => UpdatedTime = now;
}
