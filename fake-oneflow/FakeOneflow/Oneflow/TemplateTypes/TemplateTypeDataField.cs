using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>A data field of a template type.</summary>
internal sealed record TemplateTypeDataField(long Id, string CustomId, string Name)
{
    /// <summary>Most characters of a value.</summary>
    public const int MaxValue = 1024;

    public static IReadOnlyList<string> Sources { get; } = ["user", "system"];

    public bool IsActive { get; init; } = true;
    public string? Description { get; init; }
    public string? Placeholder { get; init; }

    /// <summary>True when Oneflow made the field, so that it cannot be changed.</summary>
    public bool IsSystem { get; init; }

    public string? Value { get; init; }

    public static TemplateTypeDataField Keep(StateStream state, TemplateTypeDataField? it) =>
        new(state.Long(it?.Id), state.Text(it?.CustomId), state.Text(it?.Name))
        {
            IsActive = state.Flag(it?.IsActive),
            Description = state.TextOrNull(it?.Description),
            Placeholder = state.TextOrNull(it?.Placeholder),
            IsSystem = state.Flag(it?.IsSystem),
            Value = state.TextOrNull(it?.Value),
        };
}
