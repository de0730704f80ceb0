using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Workspaces;

/// <summary>A workspace on the wire.</summary>
internal static class WorkspaceJson
{
    public static void Write(Utf8JsonWriter json, Workspace workspace, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteEmptyArray("_integration_permissions");
        json.WriteStartObject("_links");
        json.WriteLink("self", Address(workspace, call));
        json.WriteEndObject();
        json.WriteStartObject("_permissions");
        json.WriteBoolean("contract:create", workspace.LetsCreate(call.ActingUser));
        json.WriteEndObject();
        json.WriteString("company_name", workspace.Account.Name);
        json.WriteString("country_code", workspace.Account.CountryCode);
        json.WriteTime("created_time", workspace.CreatedTime);
        json.WriteString("date_format", "YYYY-MM-DD");
        json.WriteString("description", workspace.Description);
        json.WriteNumber("id", workspace.Id);
        json.WriteString("name", workspace.Name);
        json.WriteString("registration_number", workspace.Account.RegistrationNumber);
        json.WriteTime("updated_time", workspace.CreatedTime);
        json.WriteEndObject();
    }

    public static string Address(Workspace workspace, ApiCall call) =>
        call.Address("/workspaces", workspace.Id);
}
