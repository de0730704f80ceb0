using System.Text.Json;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Folders;

/// <summary>The operation of the tag Folders.</summary>
internal static class FolderEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateFolder, "POST", "/folders", UserEmail.Optional, Create) { HasBody = true },
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var name = fields.Text("name", min: 1, required: true);
        var workspace = WorkspaceLookup.Read(fields, call);
        var parentId = fields.OptionalInteger("parent_id");
        var parent = call.Tenant.Oneflow.Folders.Find(folder => folder.Id == parentId && folder.Workspace == workspace);
        fields.ReportIf(
            parentId is not null && parent is null, FolderRules.ParentUnknown, "parent_id", "Not a folder of that workspace.");
        if (check.Violation is { } badFolder)
            return badFolder;

        var folder = new Folder(call.Tenant.Oneflow.PartIds.Next(), name, workspace, parent);
        call.Tenant.Oneflow.Folders.Add(folder);
        return Response.Json(Json.Build(json => Write(json, folder)));
    }

    private static void Write(Utf8JsonWriter json, Folder folder)
    {
        json.WriteStartObject();
        json.WriteStartObject("_permissions");
        // Who sees the workspace may file contracts there; folders are managed by the app from then on.
        json.WriteBoolean("folder:contract", true);
        json.WriteBoolean("folder:delete", true);
        json.WriteBoolean("folder:sub_folder:create", true);
        json.WriteBoolean("folder:update", true);
        json.WriteEndObject();
        json.WriteNumber("id", folder.Id);
        json.WriteString("name", folder.Name);
        json.WriteId("parent_id", folder.Parent?.Id);
        json.WriteStartArray("path");
        foreach (var id in folder.Path)
            json.WriteNumberValue(id);
        json.WriteEndArray();
        json.WriteNumber("workspace_id", folder.Workspace.Id);
        json.WriteEndObject();
    }
}
