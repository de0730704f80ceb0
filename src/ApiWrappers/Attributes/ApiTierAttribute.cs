namespace ApiWrappers;

/// <summary>
/// Adds a second tier to the client: operations whose security names the scheme are called through it, and those that require the
/// scheme are available nowhere else.
/// </summary>
/// <param name="scheme">The name of the security scheme in the spec.</param>
/// <param name="name">The name of the tier; <c>User</c> adds the method <c>AsUser</c>.</param>
/// <param name="credential">The credential of the tier, a type derived from <see cref="ApiCredential"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiTierAttribute(string scheme, string name, Type credential) : Attribute
{
    /// <summary>The name of the security scheme in the spec.</summary>
    public string Scheme { get; } = scheme;

    /// <summary>The name of the tier.</summary>
    public string Name { get; } = name;

    /// <summary>The credential of the tier.</summary>
    public Type Credential { get; } = credential;
}
