using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Products;

/// <summary>Finds the product group and the product that a path names.</summary>
internal static class ProductLookup
{
    public static OperationResult? FindGroup(ApiCall call, Contract contract, long id, out ProductGroup group)
    {
        var found = contract.ProductGroups.FirstOrDefault(candidate => candidate.Id == id);
        group = found!;
        return call.RespondIfMissing(found, ProductRules.GroupUnknown);
    }

    /// <summary>The product of the path, in the group of the path when it names one.</summary>
    public static OperationResult? Find(ApiCall call, Contract contract, out ProductGroup group, out Product product)
    {
        product = null!;
        group = null!;
        var inGroup = call.RouteValues.ContainsKey("product_group_id");
        if (inGroup && FindGroup(call, contract, call.Id("product_group_id"), out group) is { } noGroup)
            return noGroup;

        var id = call.Id("product_id");
        IEnumerable<ProductGroup> groups = inGroup ? [group] : contract.ProductGroups;
        foreach (var candidate in groups)
        {
            if (candidate.Products.FirstOrDefault(known => known.Id == id) is not { } found)
                continue;

            (group, product) = (candidate, found);
            return null;
        }

        return call.RespondIfMissing(null, ProductRules.Unknown);
    }
}
