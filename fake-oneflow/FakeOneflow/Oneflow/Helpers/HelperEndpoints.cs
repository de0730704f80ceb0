using System.Text.Json;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Helpers;

/// <summary>The operations of the tag Helpers.</summary>
internal static class HelperEndpoints
{
    private const string ByExtension = "extension_type";
    private const string ByType = "template_type_id";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            OperationIds.ListTemplateTypeDataFields, "GET", "/helpers/template_types/{template_type_id}/data_fields",
            UserEmail.Optional, ListDataFields),
        new(OperationIds.GetContractCreateData, "GET", "/helpers/contract_create_data", UserEmail.Optional, GetCreateData)
        {
            Filters = [ByExtension, ByType],
        },
    ];

    private static OperationResult ListDataFields(ApiCall call) =>
        TemplateTypeLookup.Find(call, out var type) ?? TemplateTypeJson.DescribeFields(type, call);

    private static OperationResult GetCreateData(ApiCall call)
    {
        if (QueryFilter.Text(call, ByExtension, out var extension) is { } badExtension)
            return badExtension;

        if (QueryFilter.Integer(call, ByType, out var typeId) is { } badType)
            return badType;

        return Response.Json(Json.Build(json =>
        {
            json.WriteStartArray();
            foreach (var workspace in call.Tenant.Oneflow.Workspaces.Where(workspace => workspace.LetsCreate(call.ActingUser)))
            {
                // No type of the fake belongs to an integration.
                List<Template> templates =
                [
                    .. from template in call.Tenant.Oneflow.Templates
                       where template.Workspace == workspace && template.IsActive && extension is null
                       where typeId is null || template.Type?.Id == typeId
                       select template,
                ];
                if (templates.Count > 0)
                    Write(json, workspace.Id, workspace.Name, templates, call);
            }

            json.WriteEndArray();
        }));
    }

    private static void Write(Utf8JsonWriter json, long id, string name, List<Template> templates, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("name", name);
        json.WriteStartArray("templates");
        foreach (var template in templates)
            TemplateJson.Write(json, template, call);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
