using FakeOneflow.Http;
using FakeOneflow.Templates;
using FakeOneflow.Workspaces;

namespace FakeOneflow.Contracts;

/// <summary>Serves <c>POST /contracts/create</c>.</summary>
internal static class CreateContract
{
    public static Outcome Handle(ApiCall call)
    {
        if (JsonBody.Read(call, out var body) is { } badBody)
            return badBody;

        if (NewContractReader.Read(call, body, out var wanted) is { } badContract)
            return badContract;

        if (FindWorkspace(call, wanted, out var workspace) is { } noWorkspace)
            return noWorkspace;

        if (FindTemplate(call, wanted, workspace, out var template) is { } noTemplate)
            return noTemplate;

        var tenant = call.Tenant;
        var contract = ContractFactory.Create(call, tenant.Ids.Next(), wanted, template, tenant.Ids.Next);
        tenant.Add(contract);
        return Answer.Json(Json.Build(json => ContractJson.Write(json, contract, call)));
    }

    private static Refusal? FindWorkspace(ApiCall call, NewContract wanted, out Workspace workspace)
    {
        var known = call.Tenant.Workspaces.FirstOrDefault(candidate => candidate.Id == wanted.WorkspaceId);
        workspace = known ?? call.Tenant.Workspaces[0];
        return call.RefuseIf(known is null, CreateContractRules.WorkspaceUnknown)
            ?? call.RefuseIf(!workspace.LetsCreate(call.ActingUser), CreateContractRules.WorkspaceForbidden);
    }

    private static Refusal? FindTemplate(ApiCall call, NewContract wanted, Workspace workspace, out Template template)
    {
        var known = call.Tenant.Templates.FirstOrDefault(candidate => candidate.Id == wanted.TemplateId);
        template = known ?? call.Tenant.Templates.First(candidate => candidate.Workspace == workspace);
        return call.RefuseIf(known is null, CreateContractRules.TemplateUnknown)
            ?? call.RefuseIf(
                template.Workspace != workspace, CreateContractRules.TemplateElsewhere, "template_id",
                "Not a template of that workspace.")
            ?? call.RefuseIf(!template.IsActive, CreateContractRules.TemplateInactive);
    }
}
