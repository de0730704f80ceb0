namespace ApiWrappers;

/// <summary>
/// Gives the client a second tier: operations whose security names the scheme are called through it, and those
/// that cannot do without the scheme are reachable nowhere else.
/// </summary>
/// <param name="scheme">Name of the security scheme in the spec.</param>
/// <param name="name">Name of the tier; <c>User</c> gives the method <c>AsUser</c>.</param>
/// <param name="credential">The credential to hold, a type derived from <see cref="ApiCredential"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiTierAttribute(string scheme, string name, Type credential) : Attribute
{
    /// <summary>Name of the security scheme in the spec.</summary>
    public string Scheme { get; } = scheme;

    /// <summary>Name of the tier.</summary>
    public string Name { get; } = name;

    /// <summary>The credential to hold.</summary>
    public Type Credential { get; } = credential;
}
