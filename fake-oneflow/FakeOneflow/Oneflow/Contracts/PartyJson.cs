using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>
/// A party on the wire: a company has <c>participants</c>, an individual has <c>participant</c>.
/// </summary>
internal static class PartyJson
{
    public static void Write(Utf8JsonWriter json, Party party, Contract contract, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink("self", $"{ContractJson.Address(contract, call)}/parties/{party.Id}");
        json.WriteEndObject();
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", party.CreatedTime);
        json.WriteString("custom_id", party.CustomId);
        json.WriteTime("updated_time", party.UpdatedTime);
        json.WriteEndObject();
        json.WriteString("country_code", party.CountryCode);
        json.WriteNumber("id", party.Id);
        json.WriteString("identification_number", party.IdentificationNumber);
        json.WriteBoolean("my_party", party.IsOwner);
        json.WriteString("name", party.Name);
        if (party.Type == PartyType.Company)
            WriteCompany(json, party, call);
        else
            WriteIndividual(json, party, call);
        json.WriteString("type", Vocabulary.PartyTypes[(int)party.Type]);
        json.WriteEndObject();
    }

    private static void WriteCompany(Utf8JsonWriter json, Party party, ApiCall call)
    {
        json.WriteStartArray("participants");
        foreach (var participant in party.Participants)
            ParticipantJson.Write(json, participant, call.ActingUser);
        json.WriteEndArray();
    }

    private static void WriteIndividual(Utf8JsonWriter json, Party party, ApiCall call)
    {
        if (party.Participants is not [var participant, ..])
            return;

        json.WritePropertyName("participant");
        ParticipantJson.Write(json, participant, call.ActingUser);
    }
}
