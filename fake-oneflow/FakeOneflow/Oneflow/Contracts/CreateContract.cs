using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Serves <c>POST /contracts/create</c>.</summary>
internal static class CreateContract
{
    public static OperationResult Handle(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        if (NewContractReader.Read(call, body, out var wanted) is { } badContract)
            return badContract;

        if (FindWorkspace(call, wanted, out var workspace) is { } noWorkspace)
            return noWorkspace;

        if (FindTemplate(call, wanted, workspace, out var template) is { } noTemplate)
            return noTemplate;

        if (RefuseContent(call, wanted, workspace, template, out var folder, out var tags) is { } badContent)
            return badContent;

        var tenant = call.Tenant;
        var contract = ContractFactory.Create(
            call, tenant.Oneflow.Ids.Next(), wanted, template, tenant.Oneflow.Ids.Next, tenant.Oneflow.PartIds.Next, folder, tags);
        if (ProductChanges.Fill(call, contract, wanted.ProductGroups) is { } badProducts)
            return badProducts;

        tenant.Oneflow.Add(contract);
        call.Record(contract, EventTypes.ContractCreate, contract.Id);
        return Response.Json(Json.Build(json => ContractJson.Write(json, contract, call)));
    }

    private static RuleViolation? RefuseContent(
        ApiCall call, NewContract wanted, Workspace workspace, Template template, out Folder? folder, out List<Tag> tags)
    {
        folder = call.Tenant.Oneflow.Folders.Find(known => known.Id == wanted.FolderId && known.Workspace == workspace);
        var tagIds = wanted.TagIds.ToHashSet();
        tags = [.. call.Tenant.Oneflow.Tags.Where(tag => tagIds.Contains(tag.Id))];
        var stranger = wanted.DataFields.Count == 0 ? null : StrangerOf(wanted, template);
        return call.RefuseIf(
                stranger is not null, DataFieldRules.NotOfTemplate, "data_fields", $"The template has no data field {stranger}.")
            ?? call.RefuseIf(wanted.FolderId is not null && folder is null, CreateContractRules.FolderUnknown)
            ?? call.RefuseIf(tags.Count < tagIds.Count, CreateContractRules.TagUnknown);
    }

    /// <summary>The first value for a data field that the template does not have; null when it has all.</summary>
    private static string? StrangerOf(NewContract wanted, Template template)
    {
        var fields = (template.Type?.DataFields ?? []).Where(field => field.IsActive).Select(field => field.CustomId).ToHashSet();
        return wanted.DataFields.Keys.FirstOrDefault(customId => !fields.Contains(customId));
    }

    private static RuleViolation? FindWorkspace(ApiCall call, NewContract wanted, out Workspace workspace)
    {
        var known = call.Tenant.Oneflow.Workspaces.FirstOrDefault(candidate => candidate.Id == wanted.WorkspaceId);
        workspace = known ?? call.Tenant.Oneflow.Workspaces[0];
        return call.RefuseIf(known is null, CreateContractRules.WorkspaceUnknown)
            ?? call.RefuseIf(!workspace.LetsCreate(call.ActingUser), CreateContractRules.WorkspaceForbidden);
    }

    private static RuleViolation? FindTemplate(ApiCall call, NewContract wanted, Workspace workspace, out Template template)
    {
        var known = call.Tenant.Oneflow.Templates.FirstOrDefault(candidate => candidate.Id == wanted.TemplateId);
        template = known ?? call.Tenant.Oneflow.Templates.First(candidate => candidate.Workspace == workspace);
        return call.RefuseIf(known is null, CreateContractRules.TemplateUnknown)
            ?? call.RefuseIf(
                template.Workspace != workspace, CreateContractRules.TemplateElsewhere, "template_id",
                "Not a template of that workspace.")
            ?? call.RefuseIf(!template.IsActive, CreateContractRules.TemplateInactive);
    }
}
