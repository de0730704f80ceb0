using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Products;

/// <summary>A product table as a request wants it; null for what stays.</summary>
internal sealed record ProductGroupUpdate(ProductGroupConfiguration? Configuration, IReadOnlyList<Product>? Products)
{
    public static ProductGroupUpdate Read(JsonFields fields, ProductGroup? current)
    {
        var configuration = fields.Object("configuration") is { } known
            ? ProductGroupConfiguration.Read(known, current?.Configuration ?? new())
            : null;
        return new(configuration, fields.Objects("products") is { } items ? ReadProducts(fields, items, current) : null);
    }

    public OperationResult? Apply(ApiCall call, Contract contract, ProductGroup group)
    {
        var stranger = Products?.FirstOrDefault(product => product.Id != 0 && group.Products.All(known => known.Id != product.Id));
        if (call.RefuseIf(stranger is not null, ProductRules.Unknown) is { } unknown)
            return unknown;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        if (Configuration is null && Products is null)
            return null;

        List<Product> products =
        [
            .. (Products ?? group.Products).Select(product =>
                group.Products.All(known => known.Id != product.Id || known == product)
                    ? product
                    : product with { UpdatedTime = call.Now }),
        ];
        return ProductChanges.Apply(call, contract, group, Configuration ?? group.Configuration, products);
    }

    private static List<Product> ReadProducts(JsonFields fields, IReadOnlyList<JsonFields> items, ProductGroup? current)
    {
        var ids = new HashSet<long>();
        return fields.Each(items, item =>
        {
            var product = ReadProduct(item, current);
            item.ReportIf(
                product.Id != 0 && !ids.Add(product.Id), BodyRules.FieldValue, "id", "Another item of the list is the same product.");
            return product;
        });
    }

    private static Product ReadProduct(JsonFields fields, ProductGroup? current)
    {
        var id = fields.OptionalInteger("id") ?? 0;
        var known = current?.Products.FirstOrDefault(product => product.Id == id);
        return ProductReader.Read(fields, known ?? new(id, default));
    }
}
