using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Products;

/// <summary>A column of a product table.</summary>
internal sealed record ProductColumn(string Key, bool IsEnabled, string? Label)
{
    public static ProductColumn Keep(StateStream state, ProductColumn? it) =>
        new(state.Text(it?.Key), state.Flag(it?.IsEnabled), state.TextOrNull(it?.Label));
}
