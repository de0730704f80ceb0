using System.Text.Json.Serialization;

namespace Oneflow.Client;

/// <content>The sides of a contract, read from its parties.</content>
public sealed partial class Contract
{
    /// <summary>
    /// The owner-side party, which belongs to the account: the one whose <see cref="Party.MyParty"/> is true. Null when the response does
    /// not mark one.
    /// </summary>
    [JsonIgnore]
    public Party? MyParty => Parties.FirstOrDefault(party => party.MyParty == true);

    /// <summary>
    /// The parties of the other sides, in the order of the response: those whose <see cref="Party.MyParty"/> is false. A party that the
    /// response does not mark is neither here nor <see cref="MyParty"/>, but in <see cref="Parties"/> only.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Party> Counterparties => [.. Parties.Where(party => party.MyParty == false)];

    /// <summary>The participants of all parties, companies and individuals, in the order of the response.</summary>
    [JsonIgnore]
    public IReadOnlyList<Participant> AllParticipants => [.. Parties.SelectMany(party => party.AllParticipants)];
}
