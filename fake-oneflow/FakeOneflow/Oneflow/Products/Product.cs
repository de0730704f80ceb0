using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Products;

/// <summary>A product of a product table.</summary>
internal sealed record Product(long Id, DateTimeOffset CreatedTime)
{
    public const string Quantity = "quantity";
    public const string MultipleChoice = "multiple_choice";
    public const string SingleChoice = "single_choice";

    public static IReadOnlyList<string> QuantityTypes { get; } = [Quantity, MultipleChoice, SingleChoice];

    public DateTimeOffset UpdatedTime { get; init; } = CreatedTime;
    public string? CustomId { get; init; }
    public string Name { get; init; } = "";
    public string? Description { get; init; }
    public bool IsLocked { get; init; }
    /// <summary>Null when it is hidden.</summary>
    public Price? Price1 { get; init; } = Price.Zero;

    /// <summary>Null when it is hidden.</summary>
    public Price? Price2 { get; init; } = Price.Zero;

    public decimal Count { get; init; } = 1;
    public string QuantityType { get; init; } = MultipleChoice;

    public static Product Keep(StateStream state, Product? it) => state.Shared(
        it,
        () => new(state.Long(it?.Id), state.Time(it?.CreatedTime))
        {
            UpdatedTime = state.Time(it?.UpdatedTime),
            CustomId = state.TextOrNull(it?.CustomId),
            Name = state.Text(it?.Name),
            Description = state.TextOrNull(it?.Description),
            IsLocked = state.Flag(it?.IsLocked),
            Price1 = state.ValueOrNull(it?.Price1, Price.Keep),
            Price2 = state.ValueOrNull(it?.Price2, Price.Keep),
            Count = state.Decimal(it?.Count),
            QuantityType = state.Text(it?.QuantityType),
        });
}
