using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>A template type and its data fields on the wire.</summary>
internal static class TemplateTypeJson
{
    public static void Write(Utf8JsonWriter json, TemplateType type, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink("self", Address(type, call));
        json.WriteEndObject();
        json.WriteBoolean("active", true);
        json.WriteTime("created_time", type.CreatedTime);
        json.WriteStartArray("data_fields");
        foreach (var field in type.DataFields)
            WriteField(json, field, type, call);
        json.WriteEndArray();
        json.WriteString("description", type.Description);
        // Types of integrations are made by Oneflow, and the fake has none.
        json.WriteNull("extension_type");
        json.WriteNumber("id", type.Id);
        json.WriteString("name", type.Name);
        json.WriteTime("updated_time", type.UpdatedTime);
        json.WriteEndObject();
    }

    /// <summary>The data fields of a type, in an object and not as a page.</summary>
    public static Response DescribeFields(TemplateType type, ApiCall call) => Response.Json(Json.Build(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("data_fields");
        foreach (var field in type.DataFields)
            WriteField(json, field, type, call);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    public static void WriteField(Utf8JsonWriter json, TemplateTypeDataField field, TemplateType type, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink("template_type", Address(type, call));
        json.WriteEndObject();
        json.WriteBoolean("active", field.IsActive);
        json.WriteString("custom_id", field.CustomId);
        json.WriteString("description", field.Description);
        json.WriteNumber("id", field.Id);
        json.WriteString("name", field.Name);
        json.WriteString("placeholder", field.Placeholder);
        json.WriteString("source", TemplateTypeDataField.Sources[field.IsSystem ? 1 : 0]);
        json.WriteString("value", field.Value);
        json.WriteEndObject();
    }

    public static string Address(TemplateType type, ApiCall call) =>
        call.Address("/template_types", type.Id);
}
