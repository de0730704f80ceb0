namespace Oneflow.Integration;

/// <summary>A data field of the integration's template type.</summary>
public sealed class OneflowDataField
{
    /// <summary>Id under which the integration finds the field; unique within the template type.</summary>
    public string CustomId { get; set; } = "";

    /// <summary>Name that users see.</summary>
    public string Name { get; set; } = "";

    /// <summary>Description that users see.</summary>
    public string? Description { get; set; }

    /// <summary>Text that is shown while the field is empty.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Initial value in new contracts, up to 1024 characters.</summary>
    public string? Value { get; set; }
}
