using System.Text.Json;
using OneflowFake.Oneflow.Users;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat;
using OneflowFake.Tenants;

namespace OneflowFake.Control;

/// <summary>All that a test needs to know about a tenant to arrange its calls.</summary>
internal static class TenantJson
{
    public static void Write(Utf8JsonWriter json, Tenant tenant)
    {
        var token = tenant.Tokens[0];
        json.WriteStartObject();
        json.WriteString("id", tenant.Id);
        json.WriteString("token", token.Text);
        json.WriteString("token_id", token.Id);
        json.WriteString("plan", tenant.Plan == Plan.Free ? "free" : "business");
        json.WriteTime("now", tenant.Clock.GetUtcNow());
        json.WriteStartObject("account");
        json.WriteNumber("id", tenant.Account.Id);
        json.WriteString("name", tenant.Account.Name);
        json.WriteEndObject();
        WriteSignicat(json, tenant.Signicat);
        WriteUsers(json, tenant);
        WriteWorkspaces(json, tenant);
        WriteTemplates(json, tenant);
        json.WriteEndObject();
    }

    private static void WriteSignicat(Utf8JsonWriter json, SignicatAccount account)
    {
        json.WriteStartObject("signicat");
        json.WriteString("account_id", account.Id);
        json.WriteString("client_id", account.Client.Id);
        json.WriteString("client_secret", account.Client.Secret);
        json.WriteStartArray("scopes");
        foreach (var scope in account.Client.Scopes)
            json.WriteStringValue(scope);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUsers(Utf8JsonWriter json, Tenant tenant)
    {
        json.WriteStartArray("users");
        foreach (var user in tenant.Users)
        {
            json.WriteStartObject();
            json.WriteNumber("id", user.Id);
            json.WriteString("name", user.Name);
            json.WriteString("email", user.Email);
            json.WriteBoolean("active", user.IsActive);
            json.WriteBoolean("is_admin", user.IsAdmin);
            json.WriteBoolean("licensed", user.IsLicensed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWorkspaces(Utf8JsonWriter json, Tenant tenant)
    {
        json.WriteStartArray("workspaces");
        foreach (var workspace in tenant.Workspaces)
        {
            json.WriteStartObject();
            json.WriteNumber("id", workspace.Id);
            json.WriteString("name", workspace.Name);
            WriteIds(json, "viewer_ids", tenant, user => workspace.IsSeenBy(user));
            WriteIds(json, "creator_ids", tenant, user => workspace.LetsCreate(user));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, Tenant tenant, Func<User, bool> isIn)
    {
        json.WriteStartArray(name);
        foreach (var user in tenant.Users.Where(user => user.IsActive && isIn(user)))
            json.WriteNumberValue(user.Id);
        json.WriteEndArray();
    }

    private static void WriteTemplates(Utf8JsonWriter json, Tenant tenant)
    {
        json.WriteStartArray("templates");
        foreach (var template in tenant.Templates)
        {
            json.WriteStartObject();
            json.WriteNumber("id", template.Id);
            json.WriteString("name", template.Name);
            json.WriteBoolean("active", template.IsActive);
            json.WriteNumber("workspace_id", template.Workspace.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
