namespace ApiWrappers.Tests;

internal sealed class Shelf
{
    public required string Label { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<string> Names { get; set => field = value ?? []; } = [];

    public IReadOnlyList<IReadOnlyList<Answer>>? Rows { get; set; }

    public IReadOnlyDictionary<string, Shelf>? Parts { get; set; }

    [ApiNullableItems]
    public IReadOnlyList<string?>? Gaps { get; set; }

    public IReadOnlyList<int?>? Counts { get; set; }
}
