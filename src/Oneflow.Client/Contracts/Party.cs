using System.Text.Json.Serialization;

namespace Oneflow.Client;

/// <content>The common members of both kinds of parties.</content>
public abstract partial class Party
{
    /// <summary>The participants: those of a company, or the one of an individual.</summary>
    [JsonIgnore]
    public IReadOnlyList<Participant> AllParticipants => this switch
    {
        CompanyParty company => company.Participants,
        IndividualParty individual => [individual.Participant],
        _ => [],
    };
}
