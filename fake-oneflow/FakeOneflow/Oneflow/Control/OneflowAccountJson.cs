using System.Text.Json;
using OneflowFake.Oneflow.Users;

namespace OneflowFake.Oneflow.Control;

/// <summary>An account, as the control API describes it to a test.</summary>
internal static class OneflowAccountJson
{
    public static void Write(Utf8JsonWriter json, OneflowAccount account)
    {
        var token = account.Tokens[0];
        json.WriteString("token", token.Text);
        json.WriteString("token_id", token.Id);
        json.WriteStartObject("account");
        json.WriteNumber("id", account.Account.Id);
        json.WriteString("name", account.Account.Name);
        json.WriteEndObject();
        WriteUsers(json, account);
        WriteWorkspaces(json, account);
        WriteTemplates(json, account);
    }

    private static void WriteUsers(Utf8JsonWriter json, OneflowAccount account)
    {
        json.WriteStartArray("users");
        foreach (var user in account.Users)
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

    private static void WriteWorkspaces(Utf8JsonWriter json, OneflowAccount account)
    {
        json.WriteStartArray("workspaces");
        foreach (var workspace in account.Workspaces)
        {
            json.WriteStartObject();
            json.WriteNumber("id", workspace.Id);
            json.WriteString("name", workspace.Name);
            WriteIds(json, "viewer_ids", account, user => workspace.IsSeenBy(user));
            WriteIds(json, "creator_ids", account, user => workspace.LetsCreate(user));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, OneflowAccount account, Func<User, bool> isIn)
    {
        json.WriteStartArray(name);
        foreach (var user in account.Users.Where(user => user.IsActive && isIn(user)))
            json.WriteNumberValue(user.Id);
        json.WriteEndArray();
    }

    private static void WriteTemplates(Utf8JsonWriter json, OneflowAccount account)
    {
        json.WriteStartArray("templates");
        foreach (var template in account.Templates)
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
