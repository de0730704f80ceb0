using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control.Reference;

/// <summary>The operations of all documents: of the services that are faked, and of the control API itself.</summary>
internal static class ReferenceCatalog
{
    /// <summary>Name of the control API among the services.</summary>
    public const string Control = "Control API";

    private const string ControlPrefix = "control.";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private static readonly OpenApiFile ControlFile = new(ControlDocument.Resource);
    private static readonly Lock Gate = new();
    private static IReadOnlyList<ReferenceOperation>? _all;

    /// <summary>All operations, in the order of the documents.</summary>
    public static IReadOnlyList<ReferenceOperation> All(IReadOnlyList<IVendor> vendors)
    {
        // They are the same for the life of the process.
        lock (Gate)
            return _all ??= [.. vendors.SelectMany(Read), .. Read(ControlFile, Control, ControlPrefix, ControlApi.Path, _ => [])];
    }

    private static IEnumerable<ReferenceOperation> Read(IVendor vendor)
    {
        var rules = vendor.Rules.ToList();
        return Read(vendor.Document, vendor.Name, vendor.Operations[0].Prefix, vendor.PathBase,
            id => [.. rules.Where(rule => rule.Operations.Contains(id))]);
    }

    private static IEnumerable<ReferenceOperation> Read(
        OpenApiFile file, string vendor, string prefix, string pathBase, Func<string, IReadOnlyList<Rule>> rulesOf)
    {
        foreach (var path in file.Root.MembersOf("paths"))
        {
            foreach (var operation in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name)))
            {
                var id = operation.Value.TextOf("operationId");
                yield return new(prefix + id, vendor, operation.Name.ToUpperInvariant(), pathBase + path.Name, file, path.Value,
                    operation.Value, rulesOf(id));
            }
        }
    }
}
