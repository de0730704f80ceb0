namespace ApiWrappers.SpecTool.Rules;

/// <summary>All rules.</summary>
internal static class RuleCatalogue
{
    /// <summary>Without this one, the others have nothing to look at.</summary>
    public static SpecRule Readable { get; } = new ReadableRule();

    /// <summary>The rules that hold for every spec, by id.</summary>
    public static IReadOnlyList<SpecRule> All { get; } = [Readable];

    /// <summary>The rules that hold when a client class of that name is written, or none.</summary>
    public static IEnumerable<SpecRule> For(string? client) => client is null ? All : [.. All];
}
