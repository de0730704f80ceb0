namespace OneflowFake.Oneflow.Products;

/// <summary>A column of a product table.</summary>
internal sealed record ProductColumn(string Key, bool IsEnabled, string? Label);
