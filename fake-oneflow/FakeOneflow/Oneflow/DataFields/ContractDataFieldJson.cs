using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.DataFields;

/// <summary>A data field of a contract on the wire. Its custom id is nested in what only the owner side sees.</summary>
internal static class ContractDataFieldJson
{
    public static void Write(Utf8JsonWriter json, ContractDataField field)
    {
        json.WriteStartObject();
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", field.CreatedTime);
        json.WriteString("custom_id", field.CustomId);
        json.WriteTime("updated_time", field.UpdatedTime);
        json.WriteEndObject();
        json.WriteString("description", field.Description);
        json.WriteNumber("id", field.Id);
        json.WriteString("name", field.Name);
        json.WriteString("placeholder", field.Placeholder);
        json.WriteString("value", field.Value);
        json.WriteEndObject();
    }
}
