using System.Globalization;
using System.Text.Json;
using FakeOneflow.Http;

namespace FakeOneflow.Templates;

/// <summary>A template on the wire.</summary>
internal static class TemplateJson
{
    public static void Write(Utf8JsonWriter json, Template template, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink("self", Address(template, call));
        json.WriteEndObject();
        AvailableOptionsJson.Write(json);
        json.WriteTime("created_time", template.CreatedTime);
        json.WriteNumber("id", template.Id);
        json.WriteString("name", template.Name);
        json.WriteBoolean("template_active", template.IsActive);
        json.WriteTime("updated_time", template.CreatedTime);
        json.WriteStartArray("workspaces");
        json.WriteStartObject();
        json.WriteNumber("id", template.Workspace.Id);
        json.WriteString("name", template.Workspace.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Address(Template template, ApiCall call) =>
        call.Address($"/templates/{template.Id.ToString(CultureInfo.InvariantCulture)}");
}
