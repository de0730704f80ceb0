namespace ApiWrappers;

/// <summary>
/// Marks a partial class as the client of an API. The generator gives it one property for each
/// <see cref="ApiResourceAttribute"/> interface of its namespace, and the API its exceptions.
/// </summary>
/// <param name="problem">The body of a failure, a type that implements <see cref="IApiProblem{TSelf}"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiClientAttribute(Type problem) : Attribute
{
    /// <summary>The body of a failure.</summary>
    public Type Problem { get; } = problem;

    /// <summary>
    /// The HTTP headers that credentials of this API fill, besides <c>Authorization</c>, <c>Proxy-Authorization</c> and
    /// <c>Cookie</c>; no parameter of an operation may fill one of them.
    /// </summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1819", Justification = "Attributes can hold no other list.")]
    public string[] CredentialHeaders { get; init; } = [];
}
