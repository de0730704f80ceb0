using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Products;

/// <summary>The operations of the tag Products that are about single products.</summary>
internal static class ProductEndpoints
{
    private const string All = "/contracts/{contract_id}/products";
    private const string One = All + "/{product_id}";
    private const string InGroup = "/contracts/{contract_id}/product_groups/{product_group_id}/products";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateProduct, "POST", InGroup, UserEmail.Required, Create) { HasBody = true },
        new(OperationIds.UpdateProductInGroup, "PUT", InGroup + "/{product_id}", UserEmail.Required, Update) { HasBody = true },
        new(OperationIds.ListProducts, "GET", All, UserEmail.Optional, List) { IsList = true, TakesAll = true },
        new(OperationIds.GetProduct, "GET", One, UserEmail.Optional, Get),
        new(OperationIds.UpdateProduct, "PUT", One, UserEmail.Required, Update) { HasBody = true },
        new(OperationIds.DeleteProduct, "DELETE", One, UserEmail.Optional, Delete),
    ];

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.ProductGroups.SelectMany(group => group.Products), keys: null,
        (json, product, _) => ProductJson.Write(json, product));

    private static OperationResult Get(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        return ProductLookup.Find(call, found.Contract, out _, out var product) ?? Describe(product);
    }

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var wanted = ProductReader.Read(JsonFields.Of(body, "", check), new(0, default));
        if (check.Violation is { } badProduct)
            return badProduct;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        if (ProductLookup.FindGroup(call, contract, call.Id("product_group_id"), out var group) is { } noGroup)
            return noGroup;

        return ContractLookup.RefuseClosed(call, contract)
            ?? ProductChanges.Apply(call, contract, group, group.Configuration, [.. group.Products, wanted])
            ?? (OperationResult)Describe(group.Products[^1]);
    }

    private static OperationResult Update(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        // The form is checked first, though the defaults depend on the product. One that is missing is not a new one.
        var missing = Find(call, out var contract, out var group, out var product);
        var check = new BodyCheck(call);
        var wanted = ProductReader.Read(JsonFields.Of(body, "", check), product ?? new(-1, default));
        if ((check.Violation ?? missing) is { } refused)
            return refused;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        if (wanted == product)
            return Describe(wanted);

        wanted = wanted with { UpdatedTime = call.Now };
        List<Product> products = [.. group!.Products.Select(known => known == product ? wanted : known)];
        return ProductChanges.Apply(call, contract, group, group.Configuration, products) ?? (OperationResult)Describe(wanted);
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (Find(call, out var contract, out var group, out var product) is { } missing)
            return missing;

        return ContractLookup.RefuseClosed(call, contract)
            ?? ProductChanges.Apply(
                call, contract, group!, group!.Configuration, [.. group.Products.Where(known => known != product)])
            ?? (OperationResult)Response.Empty(200);
    }

    private static OperationResult? Find(ApiCall call, out Contract contract, out ProductGroup? group, out Product? product)
    {
        (group, product) = (null, null);
        if (ContractLookup.FindToChange(call, out contract) is { } notFound)
            return notFound;

        return ProductLookup.Find(call, contract, out group, out product);
    }

    private static Response Describe(Product product) => Response.Json(Json.Build(json => ProductJson.Write(json, product)));
}
