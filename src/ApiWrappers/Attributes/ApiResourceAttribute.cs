namespace ApiWrappers;

/// <summary>Marks an interface as the operations of one resource; wrappers are generated for it.</summary>
/// <param name="name">Name of the resource, as callers will find it on the client: <c>Contracts</c>.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ApiResourceAttribute(string name) : Attribute
{
    /// <summary>Name of the resource, as callers will find it on the client.</summary>
    public string Name { get; } = name;

    /// <summary>The class that implements the interface over HTTP.</summary>
    public Type? Implementation { get; init; }
}
