using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Templates;

/// <summary>The operations of the tag Templates.</summary>
internal static class TemplateEndpoints
{
    private const string ByType = "template_type_id";
    private const string ByWorkspaces = "filter[workspace_ids]";
    private const string ByActive = "filter[active]";

    private static readonly SortKey<Template>[] SortKeys = [new("name", template => template.Name)];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListTemplates, "GET", "/templates", UserEmail.Optional, List)
        {
            IsList = true,
            IsSorted = true,
            Filters = [ByType, ByWorkspaces, ByActive],
        },
        new(OperationIds.GetTemplate, "GET", "/templates/{template_id}", UserEmail.Optional, Get),
    ];

    private static OperationResult List(ApiCall call)
    {
        if (QueryFilter.Integer(call, ByType, out var typeId) is { } badType)
            return badType;

        if (QueryFilter.Integers(call, ByWorkspaces, out var workspaceIds) is { } badWorkspaces)
            return badWorkspaces;

        if (QueryFilter.Flag(call, ByActive, out var active) is { } badActive)
            return badActive;

        List<Template> found =
        [
            .. from template in call.Tenant.Oneflow.Templates
               where template.Workspace.IsSeenBy(call.ActingUser)
               where typeId is null || template.Type?.Id == typeId
               where workspaceIds?.Contains(template.Workspace.Id) != false
               where template.IsActive == (active ?? true)
               select template,
        ];
        return ListJson.Respond(call, found, SortKeys, (json, template) => TemplateJson.Write(json, template, call));
    }

    private static OperationResult Get(ApiCall call)
    {
        var id = call.Id("template_id");
        var found = call.Tenant.Oneflow.Templates.FirstOrDefault(
            template => template.Id == id && template.Workspace.IsSeenBy(call.ActingUser));
        return call.RespondIfMissing(found, TemplateRules.Unknown)
            ?? Response.Json(Json.Build(json => TemplateJson.Write(json, found!, call)));
    }
}
