using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>The operations of the tag TemplateTypes.</summary>
internal static class TemplateTypeEndpoints
{
    private const string One = "/template_types/{template_type_id}";

    private static readonly SortKey<TemplateType>[] SortKeys = [new("name", type => type.Name)];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListTemplateTypes, "GET", "/template_types", UserEmail.Optional, List)
        {
            IsList = true,
            IsSorted = true,
        },
        new(OperationIds.CreateTemplateType, "POST", "/template_types", UserEmail.Optional, Create) { HasBody = true },
        new(OperationIds.GetTemplateType, "GET", One, UserEmail.Optional, Get),
        new(OperationIds.UpdateTemplateType, "PUT", One, UserEmail.Optional, Update) { HasBody = true },
        new(OperationIds.DeleteTemplateType, "DELETE", One, UserEmail.Optional, Delete),
        new(
            OperationIds.UpdateTemplateTypeDataFields, "PUT", One + "/data_fields", UserEmail.Required,
            UpdateTemplateTypeDataFields.Handle)
        {
            HasBody = true,
        },
    ];

    private static OperationResult List(ApiCall call)
    {
        var response = ListJson.Respond(
            call, call.Tenant.Oneflow.TemplateTypes, SortKeys, (json, type) => TemplateTypeJson.Write(json, type, call));
        // A malformed query is reported first, as everywhere.
        return response is RuleViolation ? response : RefuseOutsider(call) ?? response;
    }

    private static OperationResult Get(ApiCall call)
    {
        if (RefuseOutsider(call) is { } forbidden)
            return forbidden;

        return TemplateTypeLookup.Find(call, out var type) ?? Describe(call, type);
    }

    private static OperationResult Create(ApiCall call)
    {
        if (Read(call, null, out var name, out var description) is { } badBody)
            return badBody;

        var type = new TemplateType(call.Tenant.Oneflow.PartIds.Next(), name, description, call.Now);
        call.Tenant.Oneflow.TemplateTypes.Add(type);
        return Describe(call, type);
    }

    private static OperationResult Update(ApiCall call)
    {
        // What is left out keeps its value, so the type is looked for first and told about last.
        var missing = TemplateTypeLookup.Find(call, out var type);
        if (Read(call, type, out var name, out var description) is { } badBody)
            return badBody;

        if (missing is not null)
            return missing;

        if ((name, description) != (type.Name, type.Description))
            type.Change(name, description, call.Now);
        return Describe(call, type);
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (TemplateTypeLookup.Find(call, out var type) is { } missing)
            return missing;

        call.Tenant.Oneflow.TemplateTypes.Remove(type);
        foreach (var template in call.Tenant.Oneflow.Templates.Where(template => template.Type == type))
            template.Leave();
        return Response.Empty(200);
    }

    private static RuleViolation? Read(ApiCall call, TemplateType? current, out string name, out string? description)
    {
        (name, description) = ("", null);
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var isNew = call.Operation.Id == OperationIds.CreateTemplateType;
        name = fields.Text("name", min: 1, required: isNew, fallback: current?.Name ?? "");
        description = fields.Has("description") ? fields.Text("description") : current?.Description;
        return check.Violation;
    }

    // Types belong to the account, so who is in none of its workspaces has no business with them.
    private static RuleViolation? RefuseOutsider(ApiCall call) => call.RefuseIf(
        !call.Tenant.Oneflow.Workspaces.Any(workspace => workspace.IsSeenBy(call.ActingUser)), TemplateTypeRules.Forbidden);

    private static Response Describe(ApiCall call, TemplateType type) =>
        Response.Json(Json.Build(json => TemplateTypeJson.Write(json, type, call)));
}
