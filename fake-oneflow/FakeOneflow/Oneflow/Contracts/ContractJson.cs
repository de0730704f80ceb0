using System.Text.Json;
using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A contract on the wire. What the reference gives no shape of is null or empty.</summary>
internal static class ContractJson
{
    public static void Write(Utf8JsonWriter json, Contract contract, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteEmptyArray("_integration_permissions");
        WriteLinks(json, contract, call);
        json.WriteStartObject("_permissions");
        json.WriteBoolean("contract:delete", contract.IsDeletedBy(call.ActingUser));
        json.WriteEndObject();
        ContractPrivateJson.Write(json, contract);
        ContractPrivateJson.WriteOwnerSide(json, contract);
        json.WriteEmptyArray("attachment_file_groups");
        AvailableOptionsJson.Write(json, contract.Template);
        json.WriteStartArray("data_fields");
        foreach (var field in contract.DataFields)
            ContractDataFieldJson.Write(json, field);
        json.WriteEndArray();
        json.WriteNull("draft_approval_workflow");
        json.WriteNumber("id", contract.Id);
        LifecycleJson.Write(json, contract.Lifecycle, call.Now);
        json.WriteEmptyArray("links");
        json.WriteStartArray("parties");
        foreach (var party in contract.Parties)
            PartyJson.Write(json, party, contract, call);
        json.WriteEndArray();
        json.WriteEmptyArray("pdf_file_groups");
        json.WriteNull("pending_approval_workflow");
        json.WriteStartArray("product_groups");
        foreach (var group in contract.ProductGroups)
            ProductGroupJson.Write(json, group);
        json.WriteEndArray();
        json.WriteTime("published_time", contract.PublishedTime);
        json.WriteStartArray("sign_order");
        foreach (var item in contract.SignOrder)
            item.WriteTo(json);
        json.WriteEndArray();
        json.WriteTime("signing_period_expiry_time", contract.SigningPeriodExpiryTime);
        json.WriteString("state", State(contract));
        json.WriteTime("state_updated_time", contract.StateUpdatedTime);
        json.WriteStartArray("tags");
        foreach (var tag in contract.Tags)
            TagJson.WriteAttached(json, tag);
        json.WriteEndArray();
        json.WriteTime("updated_time", contract.UpdatedTime);
        json.WriteEndObject();
    }

    public static string State(Contract contract) => Vocabulary.ContractStates[(int)contract.State];

    public static string Address(Contract contract, ApiCall call) =>
        call.Address("/contracts", contract.Id);

    private static void WriteLinks(Utf8JsonWriter json, Contract contract, ApiCall call)
    {
        var self = Address(contract, call);
        var template = contract.Template;
        json.WriteStartObject("_links");
        json.WriteLink("data_fields", $"{self}/data_fields");
        json.WriteLink("events", $"{self}/events");
        json.WriteLink("files", $"{self}/files");
        json.WriteLink("parties", $"{self}/parties");
        json.WriteLink("publish", contract.State == ContractState.Draft ? $"{self}/publish" : null);
        json.WriteLink("self", self);
        json.WriteLink("template", TemplateJson.Address(template, call));
        json.WriteLink("template_type", template.Type is { } type ? TemplateTypeJson.Address(type, call) : null);
        json.WriteLink("workspace", WorkspaceJson.Address(contract.Workspace, call));
        json.WriteEndObject();
    }
}
