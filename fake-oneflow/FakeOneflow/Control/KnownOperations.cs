using OneflowFake.Server;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Operation ids in requests to the control API.</summary>
internal static class KnownOperations
{
    private const int Suggestions = 3;

    /// <summary>Returns the id when an operation has it.</summary>
    /// <exception cref="ControlException">None has it; the message lists those with a similar id.</exception>
    public static string Expect(ControlCall call, string id)
    {
        List<string> names = [.. call.Tenants.Vendors.SelectMany(vendor => vendor.Operations).Select(operation => operation.Name)];
        if (names.Contains(id))
            return id;

        var near = NearestNames.Of(id, names, Suggestions);
        throw new ControlException(
            400,
            "operation is not the id of an operation: "
            + (near.Count > 0
                ? $"did you mean {string.Join(", ", near)}?"
                : "openapi/oneflow.yaml lists them, such as getContract; those of openapi/signicat.yaml have signicat. before their id."));
    }
}
