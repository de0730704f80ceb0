using System.Text.Json;
using OneflowFake.Oneflow.Contracts;

namespace OneflowFake.Oneflow.Control;

/// <summary>The state of a contract after the control API did something with it.</summary>
internal static class ContractControlJson
{
    public static void Write(Utf8JsonWriter json, Contract contract, Participant? participant, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteNumber("contract_id", contract.Id);
        json.WriteString("state", ContractJson.State(contract));
        if (participant is not null)
        {
            json.WriteNumber("participant_id", participant.Id);
            json.WriteString("sign_state", ParticipantJson.State(participant));
        }

        LifecycleJson.Write(json, contract.Lifecycle, now);
        json.WriteEndObject();
    }
}
