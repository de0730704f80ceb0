namespace ApiWrappers;

/// <summary>
/// Marks a partial class as the client of an API. The generator adds one property for each <see cref="ApiResourceAttribute"/>
/// interface in its namespace, and writes the exceptions of the API.
/// </summary>
/// <param name="problem">The body of a failure, a type that implements <see cref="IApiProblem{TSelf}"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiClientAttribute(Type problem) : Attribute
{
    /// <summary>The body of a failure.</summary>
    public Type Problem { get; } = problem;

    /// <summary>
    /// The HTTP headers that the credentials of this API set, besides <c>Authorization</c>, <c>Proxy-Authorization</c> and
    /// <c>Cookie</c>; no parameter of an operation may set one of them.
    /// </summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1819", Justification = "Attributes can hold no other list.")]
    public string[] CredentialHeaders { get; init; } = [];
}
