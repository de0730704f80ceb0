namespace ApiWrappers;

/// <summary>States one set of credentials that an operation accepts. Several attributes are alternatives.</summary>
/// <param name="schemes">Names of the security schemes that are sent together.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiSecurityAttribute(params string[] schemes) : Attribute
{
    /// <summary>Names of the security schemes that are sent together.</summary>
    public IReadOnlyList<string> Schemes { get; } = schemes;
}
