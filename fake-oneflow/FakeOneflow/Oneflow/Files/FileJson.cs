using System.Globalization;
using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Files;

/// <summary>A file of a contract on the wire.</summary>
internal static class FileJson
{
    public static void Write(Utf8JsonWriter json, ContractFile file, Contract contract, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink(
            "self", $"{ContractJson.Address(contract, call)}/files/{file.Id.ToString(CultureInfo.InvariantCulture)}");
        json.WriteEndObject();
        json.WriteString("extension", file.Extension);
        json.WriteNumber("id", file.Id);
        json.WriteString("name", file.Name);
        json.WriteString("type", file.Type);
        json.WriteEndObject();
    }
}
