using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Products;

/// <summary>The look of a product table, and what participants may do with it.</summary>
internal sealed record ProductGroupConfiguration
{
    private const int MaxPrecision = 4;

    public static IReadOnlyList<string> ColumnKeys { get; } = ["name", "description", "price_1", "price_2", "count"];

    public IReadOnlyList<ProductColumn> Columns { get; init; } =
        [.. ColumnKeys.Select(key => new ProductColumn(key, key != "price_2", null))];

    public bool CounterpartEdit { get; init; }
    public bool HidesSum { get; init; }
    public bool ShowsName { get; init; } = true;
    public string? Name { get; init; }
    public string? Prefix { get; init; }
    public string? Postfix { get; init; }
    public int PricePrecision { get; init; } = 2;
    public int QuantityPrecision { get; init; }
    public string TaxLabel { get; init; } = "Tax";

    /// <summary>Reads what is to change of a configuration.</summary>
    public static ProductGroupConfiguration Read(JsonFields fields, ProductGroupConfiguration current)
    {
        var name = fields.Object("name");
        var affixes = fields.Object("price_affixes");
        return new()
        {
            Columns = fields.Objects("columns") is { } columns ? fields.Each(columns, ReadColumn) : current.Columns,
            CounterpartEdit = fields.Flag("counterpart_edit") ?? current.CounterpartEdit,
            HidesSum = fields.Flag("hide_price_summation") ?? current.HidesSum,
            ShowsName = name?.Flag("enabled") ?? current.ShowsName,
            Name = TextOrNull(name, "label", current.Name),
            Prefix = TextOrNull(affixes, "prefix", current.Prefix),
            Postfix = TextOrNull(affixes, "postfix", current.Postfix),
            PricePrecision = ReadPrecision(fields, "price_precision", current.PricePrecision),
            QuantityPrecision = ReadPrecision(fields, "quantity_precision", current.QuantityPrecision),
            TaxLabel = fields.Object("tax_1")?.Text("label", fallback: current.TaxLabel) ?? current.TaxLabel,
        };
    }

    public static ProductGroupConfiguration Keep(StateStream state, ProductGroupConfiguration? it) => state.Shared(it, () => new()
    {
        Columns = state.List(it?.Columns, ProductColumn.Keep),
        CounterpartEdit = state.Flag(it?.CounterpartEdit),
        HidesSum = state.Flag(it?.HidesSum),
        ShowsName = state.Flag(it?.ShowsName),
        Name = state.TextOrNull(it?.Name),
        Prefix = state.TextOrNull(it?.Prefix),
        Postfix = state.TextOrNull(it?.Postfix),
        PricePrecision = state.Int(it?.PricePrecision),
        QuantityPrecision = state.Int(it?.QuantityPrecision),
        TaxLabel = state.Text(it?.TaxLabel),
    });

    private static ProductColumn ReadColumn(JsonFields fields) => new(
        fields.Choice("key", ColumnKeys, ColumnKeys[0], required: true),
        fields.Flag("enabled") ?? true,
        TextOrNull(fields, "label", null));

    private static int ReadPrecision(JsonFields fields, string name, int current)
    {
        if (fields.OptionalInteger(name) is not { } precision)
            return current;

        fields.ReportIf(precision is < 0 or > MaxPrecision, BodyRules.FieldValue, name, $"Not between 0 and {MaxPrecision}.");
        return (int)Math.Clamp(precision, 0, MaxPrecision);
    }

    private static string? TextOrNull(JsonFields? fields, string name, string? current)
    {
        if (fields is not { } known || !known.Has(name))
            return current;

        return known.IsNull(name) ? null : known.Text(name);
    }
}
