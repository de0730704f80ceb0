namespace Oneflow.Integration;

/// <summary>A data field that the template type of the integration has.</summary>
public sealed class OneflowDataField
{
    /// <summary>Id that the integration knows the field by; unique within the type.</summary>
    public string CustomId { get; set; } = "";

    /// <summary>Name that users see.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the field is for.</summary>
    public string? Description { get; set; }

    /// <summary>Text that is shown while the field is empty.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Value that contracts start with, up to 1024 characters.</summary>
    public string? Value { get; set; }
}
