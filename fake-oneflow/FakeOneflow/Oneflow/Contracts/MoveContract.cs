using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Serves <c>POST /contracts/{contract_id}/move</c>, which only clients of third parties show.</summary>
internal static class MoveContract
{
    public static OperationResult Handle(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var (folderId, workspaceId) = (fields.OptionalInteger("folder_id"), fields.OptionalInteger("workspace_id"));
        var leavesFolder = fields.IsNull("folder_id");
        if (check.Violation is { } badPlace)
            return badPlace;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        if (Find(call, contract, folderId, workspaceId, out var workspace, out var folder) is { } noPlace)
            return noPlace;

        // A folder belongs to one workspace, so that a contract that leaves that leaves the folder.
        var stays = workspace == contract.Workspace && !leavesFolder;
        var place = (workspace, folder ?? (stays ? contract.Folder : null));
        if (place != (contract.Workspace, contract.Folder))
            contract.Touch(call.Now);
        (contract.Workspace, contract.Folder) = place;
        return Response.Json(Json.Build(json => ContractJson.Write(json, contract, call)));
    }

    private static RuleViolation? Find(
        ApiCall call, Contract contract, long? folderId, long? workspaceId, out Workspace workspace, out Folder? folder)
    {
        var wanted = workspaceId is null
            ? contract.Workspace
            : call.Tenant.Oneflow.Workspaces.FirstOrDefault(known => known.Id == workspaceId);
        workspace = wanted ?? contract.Workspace;
        var home = workspace;
        folder = folderId is null ? null : call.Tenant.Oneflow.Folders.Find(known => known.Id == folderId && known.Workspace == home);
        return call.RefuseIf(wanted is null, CreateContractRules.WorkspaceUnknown)
            ?? call.RefuseIf(folderId is not null && folder is null, CreateContractRules.FolderUnknown);
    }
}
