using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;

namespace OneflowFake.Oneflow.Products;

/// <summary>Reads a product from a request.</summary>
internal static class ProductReader
{
    private const int MaxName = 80;
    private const int MaxDescription = 3000;

    /// <summary>Reads a product, or what is to change of one.</summary>
    /// <param name="fields">The object that describes the product.</param>
    /// <param name="current">What the product is so far, which holds for all that is left out.</param>
    public static Product Read(JsonFields fields, Product current)
    {
        var product = current with
        {
            CustomId = CustomIds.Read(fields, current.CustomId),
            Name = fields.Text("name", min: 1, max: MaxName, required: current.Id == 0, fallback: current.Name),
            Description = fields.Has("description") ? fields.Text("description", max: MaxDescription) : current.Description,
            IsLocked = fields.Flag("counterparty_lock") ?? current.IsLocked,
            Price1 = Price.Read(fields, "price_1", current.Price1),
            Price2 = Price.Read(fields, "price_2", current.Price2),
        };
        return fields.Object("quantity") is { } quantity ? ReadQuantity(quantity, product) : product;
    }

    private static Product ReadQuantity(JsonFields fields, Product product)
    {
        var count = fields.Number("amount") ?? product.Count;
        var type = fields.Choice("type", Product.QuantityTypes, product.QuantityType);
        fields.ReportIf(count < 0, BodyRules.FieldValue, "amount", "Less than 0.");
        fields.ReportIf(
            type != Product.Quantity && count is not (0 or 1), ProductRules.ChoiceAmount, "amount", "Neither 0 nor 1.");
        return product with { Count = count, QuantityType = type };
    }
}
