using OneflowFake.Server;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control.Reference;

/// <summary>Shows what the documents say of each operation, with the source of it, and the documents themselves.</summary>
internal static class ReferenceControl
{
    public static Response List(ControlCall call)
    {
        call.Query.Expect();
        return Response.Json(Json.Build(json => ReferenceJson.WriteAll(json, ReferenceCatalog.All(call.Tenants.Vendors))));
    }

    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        var all = ReferenceCatalog.All(call.Tenants.Vendors);
        var name = call.Values["operation"];
        var operation = all.FirstOrDefault(candidate => candidate.Name == name) ?? throw Unknown(all, name);
        return Response.Json(Json.Build(json => ReferenceJson.WriteOne(json, operation)));
    }

    /// <summary>The document of a service as it stands.</summary>
    public static Response Document(ControlCall call)
    {
        call.Query.Expect();
        var documents = call.Tenants.Vendors.Select(vendor => vendor.Document).ToList();
        return documents.Find(candidate => candidate.Name == call.Values["document"]) is { } document
            ? new(200, "application/yaml", document.Bytes)
            : throw new ControlException(
                404, $"There is no such document: there are {string.Join(" and ", documents.Select(known => known.Name))}.");
    }

    private static ControlException Unknown(IEnumerable<ReferenceOperation> all, string name)
    {
        var near = NearestNames.Of(name, [.. all.Select(operation => operation.Name)], count: 3);
        return new(404, near.Count > 0
            ? $"There is no operation with that name: did you mean {string.Join(", ", near)}?"
            : "There is no operation with that name: GET /_fake/reference lists them.");
    }
}
