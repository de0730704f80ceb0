using ApiWrappers.SpecTool.Client;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Everything that is generated for a document.</summary>
/// <param name="Root">The document, after the passes.</param>
/// <param name="Options">The options of the item.</param>
/// <param name="Types">The classes and enumerations.</param>
/// <param name="Operations">The operations.</param>
/// <param name="Json">The types that are read and written as JSON.</param>
/// <param name="Problem">The body of a failure; null when the project has its own.</param>
/// <param name="Credentials">The credentials; none when the project has its own.</param>
internal sealed record ClientPlan(
    SpecNode Root,
    SpecOptions Options,
    IReadOnlyList<TypePlan> Types,
    IReadOnlyList<OperationPlan> Operations,
    JsonTypes Json,
    ProblemShape? Problem,
    IReadOnlyList<CredentialShape> Credentials);
