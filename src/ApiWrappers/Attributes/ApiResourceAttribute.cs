namespace ApiWrappers;

/// <summary>Marks an interface as the operations of one resource; wrappers are generated for it.</summary>
/// <param name="name">The name of the resource, which is the client's property for it: <c>Contracts</c>.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ApiResourceAttribute(string name) : Attribute
{
    /// <summary>The name of the resource, which is the client's property for it.</summary>
    public string Name { get; } = name;

    /// <summary>The class that implements the interface over HTTP.</summary>
    public Type? Implementation { get; init; }
}
