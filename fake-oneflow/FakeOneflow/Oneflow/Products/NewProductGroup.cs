using OneflowFake.Oneflow.Protocol;

namespace OneflowFake.Oneflow.Products;

/// <summary>Products for one of the product tables of a contract to create.</summary>
/// <param name="Id">Id of the table of the template; null when there is only one.</param>
/// <param name="Products">Products without ids.</param>
/// <param name="Configuration">The looks of the table; null for those of the template.</param>
internal sealed record NewProductGroup(long? Id, IReadOnlyList<Product> Products, ProductGroupConfiguration? Configuration)
{
    private static readonly Product Blank = new(0, default);

    public static NewProductGroup Read(JsonFields fields) => new(
        fields.OptionalInteger("id"),
        fields.Each(fields.Objects("products"), item => ProductReader.Read(item, Blank)),
        fields.Object("configuration") is { } configuration ? ProductGroupConfiguration.Read(configuration, new()) : null);
}
