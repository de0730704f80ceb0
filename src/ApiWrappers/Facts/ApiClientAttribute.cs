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
}
