namespace ApiWrappers;

/// <summary>Describes one parameter of an operation.</summary>
/// <param name="name">Name of the method's parameter.</param>
/// <param name="description">What it means, with units and limits.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiParameterAttribute(string name, string description) : Attribute
{
    /// <summary>Name of the method's parameter.</summary>
    public string Name { get; } = name;

    /// <summary>What it means, with units and limits.</summary>
    public string Description { get; } = description;

    /// <summary>The HTTP header that the parameter fills; empty when it fills none. It cannot be one that a credential fills.</summary>
    public string Header { get; init; } = "";
}
