using System.Globalization;
using System.Text.Json;
using FakeOneflow.Http;
using FakeOneflow.Templates;
using FakeOneflow.Workspaces;

namespace FakeOneflow.Contracts;

/// <summary>A contract on the wire.</summary>
internal static class ContractJson
{
    public static void Write(Utf8JsonWriter json, Contract contract, ApiCall call)
    {
        json.WriteStartObject();
        WriteLinks(json, contract, call);
        json.WriteStartObject("_permissions");
        json.WriteBoolean("contract:delete", contract.IsDeletedBy(call.ActingUser));
        json.WriteEndObject();
        json.WriteStartObject("_private");
        json.WriteString("name", contract.Name);
        json.WriteNumber("workspace_id", contract.Template.Workspace.Id);
        json.WriteEndObject();
        WriteOwnerSide(json, contract);
        AvailableOptionsJson.Write(json);
        json.WriteNumber("id", contract.Id);
        json.WriteStartArray("parties");
        foreach (var party in contract.Parties)
            PartyJson.Write(json, party, call.ActingUser);
        json.WriteEndArray();
        json.WriteTime("published_time", contract.PublishedTime);
        json.WriteString("state", State(contract));
        json.WriteTime("state_updated_time", contract.StateUpdatedTime);
        // Nothing but its state changes in a contract so far.
        json.WriteTime("updated_time", contract.StateUpdatedTime);
        json.WriteEndObject();
    }

    public static string State(Contract contract) => contract.State == ContractState.Draft ? "draft" : "pending";

    private static void WriteLinks(Utf8JsonWriter json, Contract contract, ApiCall call)
    {
        var self = call.Address($"/contracts/{contract.Id.ToString(CultureInfo.InvariantCulture)}");
        json.WriteStartObject("_links");
        json.WriteLink("self", self);
        json.WriteLink("publish", contract.State == ContractState.Draft ? $"{self}/publish" : null);
        json.WriteLink("template", TemplateJson.Address(contract.Template, call));
        json.WriteLink("workspace", WorkspaceJson.Address(contract.Template.Workspace, call));
        json.WriteEndObject();
    }

    private static void WriteOwnerSide(Utf8JsonWriter json, Contract contract)
    {
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", contract.CreatedTime);
        json.WriteNumber("template_id", contract.Template.Id);
        if (contract.Template.TypeId is { } typeId)
            json.WriteNumber("template_type_id", typeId);
        else
            json.WriteNull("template_type_id");
        json.WriteEndObject();
    }
}
