namespace ApiWrappers;

/// <summary>States one set of credentials that an operation accepts. Several attributes are alternatives.</summary>
/// <param name="schemes">The names of the security schemes that are sent together.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiSecurityAttribute(params string[] schemes) : Attribute
{
    /// <summary>The names of the security schemes that are sent together.</summary>
    public IReadOnlyList<string> Schemes { get; } = schemes;

    /// <summary>The OAuth 2 scopes that a token needs for it, separated by spaces as in RFC 6749; empty for none.</summary>
    public string Scope { get; init; } = "";
}
