namespace ApiWrappers;

/// <summary>Describes one parameter of an operation.</summary>
/// <param name="name">The name of the method's parameter.</param>
/// <param name="description">The meaning of the parameter, with units and limits.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiParameterAttribute(string name, string description) : Attribute
{
    /// <summary>The name of the method's parameter.</summary>
    public string Name { get; } = name;

    /// <summary>The meaning of the parameter, with units and limits.</summary>
    public string Description { get; } = description;

    /// <summary>The HTTP header that the parameter sets; empty for none. It cannot be one that a credential sets.</summary>
    public string Header { get; init; } = "";
}
