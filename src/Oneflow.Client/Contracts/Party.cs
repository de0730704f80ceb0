using System.Text.Json.Serialization;

namespace Oneflow.Client;

/// <content>What both forms of a party have.</content>
public abstract partial class Party
{
    /// <summary>The participants, however many there are: those of a company, or the one of an individual.</summary>
    [JsonIgnore]
    public IReadOnlyList<Participant> AllParticipants => this switch
    {
        CompanyParty company => company.Participants,
        IndividualParty individual => [individual.Participant],
        _ => [],
    };
}
