namespace OneflowFake.Oneflow.Products;

/// <summary>A product of a product table.</summary>
internal sealed record Product(long Id, DateTimeOffset CreatedTime)
{
    public const string Quantity = "quantity";
    public const string SingleChoice = "single_choice";

    public static IReadOnlyList<string> QuantityTypes { get; } = [Quantity, "multiple_choice", SingleChoice];

    public DateTimeOffset UpdatedTime { get; init; } = CreatedTime;
    public string? CustomId { get; init; }
    public string Name { get; init; } = "";
    public string? Description { get; init; }
    public bool IsLocked { get; init; }
    public Price Price1 { get; init; } = Price.Zero;
    public Price Price2 { get; init; } = Price.Zero;
    public decimal Count { get; init; } = 1;
    public string QuantityType { get; init; } = Quantity;
}
