using System.Globalization;
using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Events;

/// <summary>An event on the wire.</summary>
internal static class EventJson
{
    public static void Write(Utf8JsonWriter json, ContractEvent happened, Contract contract, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink(
            "self", $"{ContractJson.Address(contract, call)}/events/{happened.Id.ToString(CultureInfo.InvariantCulture)}");
        json.WriteEndObject();
        WriteActor(json, happened.Actor);
        json.WriteTime("created_time", happened.CreatedTime);
        WriteData(json, happened);
        json.WriteNumber("id", happened.Id);
        json.WriteString("type", happened.Type);
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, EventActor? actor)
    {
        json.WritePropertyName("actor");
        if (actor is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteStartObject("party");
        json.WriteNumber("id", actor.PartyId);
        json.WriteString("name", actor.PartyName);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter json, ContractEvent happened)
    {
        json.WriteStartObject("data");
        if (happened.Changes.Count > 0)
        {
            json.WriteStartArray("changes");
            foreach (var change in happened.Changes)
            {
                json.WriteStartObject();
                json.WriteString("attribute", change.Attribute);
                json.WriteString("from", change.From);
                json.WriteString("to", change.To);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("subject");
        json.WriteNumber("id", happened.Subject);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
