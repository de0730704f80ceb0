using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Control;

/// <summary>Contracts as people see them.</summary>
internal static class ContractViewJson
{
    public static void WriteList(Utf8JsonWriter json, IEnumerable<Contract> contracts, int total)
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        json.WriteStartArray("contracts");
        foreach (var contract in contracts)
        {
            json.WriteStartObject();
            WriteHead(json, contract);
            json.WriteStartArray("parties");
            foreach (var party in contract.Parties)
                json.WriteStringValue(party.Name);
            json.WriteEndArray();
            json.WriteNumber("signatories", contract.Participants.Count(participant => participant.Given.IsSignatory));
            json.WriteNumber("signed", contract.Participants.Count(participant => participant.SignState == SignState.Signed));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Contract contract, Tenant tenant)
    {
        json.WriteStartObject();
        WriteHead(json, contract);
        json.WriteStartObject("template");
        json.WriteNumber("id", contract.Template.Id);
        json.WriteString("name", contract.Template.Name);
        json.WriteEndObject();
        json.WriteNumber("workspace_id", contract.Workspace.Id);
        json.WriteTime("signing_period_expiry_time", contract.SigningPeriodExpiryTime);
        json.WriteTime("state_updated_time", contract.StateUpdatedTime);
        LifecycleJson.Write(json, contract.Lifecycle, tenant.Clock.GetUtcNow());
        WriteParties(json, contract);
        WriteContent(json, contract);
        WriteHistory(json, contract, tenant);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Contract contract)
    {
        json.WriteNumber("id", contract.Id);
        json.WriteString("name", contract.Name);
        json.WriteString("state", ContractJson.State(contract));
        json.WriteTime("created_time", contract.CreatedTime);
        json.WriteTime("published_time", contract.PublishedTime);
    }

    private static void WriteParties(Utf8JsonWriter json, Contract contract)
    {
        json.WriteStartArray("parties");
        foreach (var party in contract.Parties)
        {
            json.WriteStartObject();
            json.WriteNumber("id", party.Id);
            json.WriteString("name", party.Name);
            json.WriteBoolean("my_party", party.IsOwner);
            json.WriteStartArray("participants");
            foreach (var participant in party.Participants)
                WriteParticipant(json, participant);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParticipant(Utf8JsonWriter json, Participant participant)
    {
        json.WriteStartObject();
        json.WriteNumber("id", participant.Id);
        json.WriteString("name", participant.Given.Name);
        json.WriteString("email", participant.Given.Email);
        json.WriteBoolean("signatory", participant.Given.IsSignatory);
        json.WriteString("sign_state", ParticipantJson.State(participant));
        json.WriteTime("sign_state_updated_time", participant.SignStateUpdatedTime);
        json.WriteString("delivery_status", participant.DeliveryStatus);
        json.WriteNumber("visits", participant.Visits);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, Contract contract)
    {
        json.WriteStartArray("data_fields");
        foreach (var field in contract.DataFields)
        {
            json.WriteStartObject();
            json.WriteString("custom_id", field.CustomId);
            json.WriteString("name", field.Name);
            json.WriteString("value", field.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("products");
        foreach (var product in contract.ProductGroups.SelectMany(group => group.Products))
        {
            json.WriteStartObject();
            json.WriteString("name", product.Name);
            json.WriteNumber("quantity", product.Count);
            json.WriteNumber("price", product.Price1?.Amount ?? 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in contract.Files.All(contract))
        {
            json.WriteStartObject();
            json.WriteNumber("id", file.Id);
            json.WriteString("name", file.Name);
            json.WriteString("type", file.Type);
            json.WriteNumber("bytes", file.Content.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHistory(Utf8JsonWriter json, Contract contract, Tenant tenant)
    {
        json.WriteStartArray("events");
        foreach (var happened in contract.Events)
        {
            json.WriteStartObject();
            json.WriteNumber("id", happened.Id);
            json.WriteString("type", happened.Type);
            json.WriteTime("created_time", happened.CreatedTime);
            json.WriteString("actor", happened.Actor?.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("deliveries");
        foreach (var delivery in tenant.Oneflow.Outbox.Deliveries.Where(delivery => delivery.ContractId == contract.Id))
            DeliveryJson.Write(json, delivery);
        json.WriteEndArray();
    }
}
