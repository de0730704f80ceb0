using System.Text.Json;
using FakeOneflow.Users;

namespace FakeOneflow.Contracts;

/// <summary>A party on the wire: a company has <c>participants</c>, an individual has <c>participant</c>.</summary>
internal static class PartyJson
{
    public static void Write(Utf8JsonWriter json, Party party, User? actingUser)
    {
        json.WriteStartObject();
        json.WriteString("country_code", party.CountryCode);
        json.WriteNumber("id", party.Id);
        json.WriteString("identification_number", party.IdentificationNumber);
        json.WriteBoolean("my_party", party.IsOwner);
        json.WriteString("name", party.Name);
        if (party.Type == PartyType.Company)
            WriteAll(json, party, actingUser);
        else
            WriteOne(json, party, actingUser);
        json.WriteString("type", Vocabulary.PartyTypes[(int)party.Type]);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, Party party, User? actingUser)
    {
        json.WriteStartArray("participants");
        foreach (var participant in party.Participants)
            ParticipantJson.Write(json, participant, actingUser);
        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Party party, User? actingUser)
    {
        if (party.Participants is not [var participant, ..])
            return;

        json.WritePropertyName("participant");
        ParticipantJson.Write(json, participant, actingUser);
    }
}
