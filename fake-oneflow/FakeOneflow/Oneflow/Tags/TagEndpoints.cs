using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Tags;

/// <summary>The operations of the tag Tags.</summary>
internal static class TagEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateTag, "POST", "/tags", UserEmail.Optional, Create) { HasBody = true },
        new(OperationIds.ListTags, "GET", "/tags", UserEmail.Optional, List) { IsList = true },
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var name = JsonFields.Of(body, "", check).Text("name", min: 1, required: true);
        if (check.Violation is { } badTag)
            return badTag;

        var tag = new Tag(call.Tenant.Oneflow.PartIds.Next(), name, call.Now);
        call.Tenant.Oneflow.Tags.Add(tag);
        return Response.Json(Json.Build(json => TagJson.Write(json, tag)));
    }

    private static OperationResult List(ApiCall call) => ListJson.Respond(call, call.Tenant.Oneflow.Tags, keys: null, TagJson.Write);
}
