using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Products;

/// <summary>Rules about product tables and their products.</summary>
internal static class ProductRules
{
    private const string Product = "docs/product";

    private static readonly string[] Groups = [OperationIds.UpdateProductGroups, OperationIds.UpdateProductGroup];

    private static readonly string[] Describing =
    [
        OperationIds.CreateContract, .. Groups, OperationIds.CreateProduct, OperationIds.UpdateProductInGroup,
        OperationIds.UpdateProduct,
    ];

    public static Rule NotOffered { get; } = new(
        "products-not-offered", 400, [OperationIds.CreateContract], "reference/create-a-contract", Confidence.Documented,
        "The template has no product table.");

    public static Rule GroupUnknown { get; } = new(
        "product-group-unknown", 404,
        [OperationIds.CreateContract, OperationIds.UpdateProductGroups, .. OperationIds.With("{product_group_id}")],
        "docs/handling-errors-with-error-codes", Confidence.Inferred, "The contract has no product group with this id.");

    public static Rule Unknown { get; } = new(
        "product-unknown", 404, [.. Groups, .. OperationIds.With("{product_id}")], "docs/handling-errors-with-error-codes",
        Confidence.Inferred, "The contract, or the product group, has no product with this id.");

    public static Rule TwoDiscounts { get; } = Documented(
        "product-two-discounts", Product, "A price has two kinds of discount: one of them must be null, 0 or left out.");

    public static Rule DiscountTooLarge { get; } = Documented(
        "product-discount-too-large", Product, "The base amount of a price is greater than its discount, unless it is 0.");

    public static Rule ChoiceAmount { get; } = Documented(
        "product-choice-amount", Product, "The amount of a single or multiple choice is 0 or 1.");

    public static Rule SingleChoice { get; } = Documented(
        "product-single-choice", Product,
            "Of the single choices of a product group one is chosen: its amount is 1, and that of the others 0.");

    public static Rule CustomIdDuplicate { get; } = Documented(
        "product-custom-id-duplicate", Product, "Two products of the contract have the same custom id.");

    public static Rule TooMany { get; } = Documented(
        "products-too-many", "reference/create-a-contract", "A contract has at most 150 products over all its product groups.");

    private static Rule Documented(string id, string source, string detail) =>
        new(id, 400, Describing, source, Confidence.Documented, detail);
}
