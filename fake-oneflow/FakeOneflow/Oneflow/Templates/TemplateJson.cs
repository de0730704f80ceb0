using System.Text.Json;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Templates;

/// <summary>A template on the wire. What the reference gives no shape of is null or empty.</summary>
internal static class TemplateJson
{
    public static void Write(Utf8JsonWriter json, Template template, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink("self", Address(template, call));
        json.WriteLink("template_type", template.Type is { } type ? TemplateTypeJson.Address(type, call) : null);
        json.WriteEndObject();
        json.WriteNull("_private");
        json.WriteEmptyArray("attachment_file_groups");
        AvailableOptionsJson.Write(json, template);
        WriteConfiguration(json);
        json.WriteTime("created_time", template.CreatedTime);
        json.WriteNull("draft_approval_workflow");
        json.WriteNumber("id", template.Id);
        json.WriteString("name", template.Name);
        json.WriteEmptyArray("parties");
        json.WriteEmptyArray("pdf_file_groups");
        json.WriteNull("pending_approval_workflow");
        json.WriteStartArray("product_groups");
        foreach (var group in template.ProductGroups)
            ProductGroupJson.Write(json, group);
        json.WriteEndArray();
        json.WriteEmptyArray("sign_order");
        json.WriteEmptyArray("tags");
        json.WriteBoolean("template_active", template.IsActive);
        WriteType(json, template.Type, call);
        json.WriteTime("updated_time", template.CreatedTime);
        WriteWorkspaces(json, template);
        json.WriteEndObject();
    }

    public static string Address(Template template, ApiCall call) =>
        call.Address("/templates", template.Id);

    // All templates of the fake make the creator a signatory.
    private static void WriteConfiguration(Utf8JsonWriter json)
    {
        json.WriteStartObject("configuration");
        json.WriteStartObject("default_creator_roles");
        json.WriteStartObject("_permissions");
        json.WriteBoolean("contract:update", true);
        json.WriteEndObject();
        json.WriteBoolean("organizer", false);
        json.WriteBoolean("signatory", true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, TemplateType? type, ApiCall call)
    {
        json.WritePropertyName("template_type");
        if (type is null)
            json.WriteNullValue();
        else
            TemplateTypeJson.Write(json, type, call);
    }

    private static void WriteWorkspaces(Utf8JsonWriter json, Template template)
    {
        json.WriteStartArray("workspaces");
        json.WriteStartObject();
        json.WriteNumber("id", template.Workspace.Id);
        json.WriteString("name", template.Workspace.Name);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
