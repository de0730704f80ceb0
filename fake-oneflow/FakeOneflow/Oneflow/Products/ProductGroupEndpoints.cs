using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Products;

/// <summary>The operations of the tag Products that are about product groups.</summary>
internal static class ProductGroupEndpoints
{
    private const string All = "/contracts/{contract_id}/product_groups";
    private const string One = All + "/{product_group_id}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListProductGroups, "GET", All, UserEmail.Optional, List) { IsList = true, TakesAll = true },
        new(OperationIds.UpdateProductGroups, "PUT", All, UserEmail.Required, UpdateAll) { HasBody = true },
        new(OperationIds.GetProductGroup, "GET", One, UserEmail.Optional, Get),
        new(OperationIds.UpdateProductGroup, "PUT", One, UserEmail.Required, Update) { HasBody = true },
    ];

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.ProductGroups, keys: null, (json, group, _) => ProductGroupJson.Write(json, group));

    private static OperationResult Get(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        return ProductLookup.FindGroup(call, found.Contract, call.Id("product_group_id"), out var group) ?? Describe(group);
    }

    private static OperationResult Update(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var missing = Find(call, call.Id("product_group_id"), out var contract, out var group);
        var check = new BodyCheck(call);
        var wanted = ProductGroupUpdate.Read(JsonFields.Of(body, "", check), group);
        if ((check.Violation ?? missing) is { } refused)
            return refused;

        return wanted.Apply(call, contract, group!) ?? Describe(group!);
    }

    private static OperationResult UpdateAll(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var missing = ContractLookup.FindToChange(call, out var contract);
        var check = new BodyCheck(call);
        var updates = new List<(long Id, ProductGroup? Group, ProductGroupUpdate Wanted)>();
        foreach (var item in JsonFields.Of(body, "", check).Objects("product_groups") ?? [])
        {
            var id = item.Integer("id", required: true);
            var group = missing is null ? contract.ProductGroups.FirstOrDefault(known => known.Id == id) : null;
            updates.Add((id, group, ProductGroupUpdate.Read(item, group)));
        }

        if ((check.Violation ?? missing) is { } refused)
            return refused;

        // All of them are found before any of them is changed.
        foreach (var (_, group, _) in updates)
        {
            if (call.RespondIfMissing(group, ProductRules.GroupUnknown) is { } unknown)
                return unknown;
        }

        return updates.Select(update => update.Wanted.Apply(call, contract, update.Group!))
            .FirstOrDefault(violation => violation is not null)
            ?? Response.Empty(200);
    }

    private static OperationResult? Find(ApiCall call, long id, out Contract contract, out ProductGroup? group)
    {
        group = null;
        if (ContractLookup.FindToChange(call, out contract) is { } notFound)
            return notFound;

        return ProductLookup.FindGroup(call, contract, id, out group);
    }

    private static Response Describe(ProductGroup group) => Response.Json(Json.Build(json => ProductGroupJson.Write(json, group)));
}
