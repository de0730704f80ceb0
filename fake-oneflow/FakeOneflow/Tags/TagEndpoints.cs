using FakeOneflow.Http;

namespace FakeOneflow.Tags;

/// <summary>The operations of the tag Tags.</summary>
internal static class TagEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateTag, "POST", "/tags", UserEmail.Optional, Create) { HasBody = true },
        new(OperationIds.ListTags, "GET", "/tags", UserEmail.Optional, List) { IsList = true },
    ];

    private static Outcome Create(ApiCall call)
    {
        if (JsonBody.Read(call, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var name = JsonFields.Of(body, "", check).Text("name", min: 1, required: true);
        if (check.Refusal is { } badTag)
            return badTag;

        var tag = new Tag(call.Tenant.PartIds.Next(), name, call.Now);
        call.Tenant.Tags.Add(tag);
        return Answer.Json(Json.Build(json => TagJson.Write(json, tag)));
    }

    private static Outcome List(ApiCall call) => ListJson.Answer(call, call.Tenant.Tags, keys: null, TagJson.Write);
}
