using System.Text.Json;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>Does what people do with a template in the vendor's app.</summary>
internal static class TemplateControl
{
    /// <summary>Sets the type of a template, which users choose in the app; null removes it.</summary>
    public static Response SetType(ControlCall call)
    {
        var tenant = call.Tenant;
        if (!call.Object("template_type_id").TryGetProperty("template_type_id", out var value))
            throw new ControlException(400, "template_type_id is missing: send the id of a template type, or null.");

        var template = Find(tenant, call.Values["template_id"]);
        if (value.ValueKind == JsonValueKind.Null)
            template.Leave();
        else
            template.TakeOver(FindType(tenant, value));
        return Describe(template);
    }

    private static Template Find(Tenant tenant, string templateId) =>
        (PathIds.TryRead(templateId, out var id) ? tenant.Oneflow.Templates.FirstOrDefault(template => template.Id == id) : null)
        ?? throw new ControlException(404, "The tenant has no template with that id: use one that POST /_fake/tenants answered with.");

    private static TemplateType FindType(Tenant tenant, JsonElement value) =>
        (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id)
            ? tenant.Oneflow.TemplateTypes.Find(type => type.Id == id)
            : null)
        ?? throw new ControlException(400, "template_type_id is not the id of a template type: use one that GET /v1/template_types lists.");

    private static Response Describe(Template template) => Response.Json(Json.Build(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("template_id", template.Id);
        json.WriteId("template_type_id", template.Type?.Id);
        json.WriteEndObject();
    }));
}
