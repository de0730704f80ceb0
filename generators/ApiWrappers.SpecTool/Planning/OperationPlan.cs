using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>An operation as it is generated.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">The body to send.</param>
/// <param name="Successes">Its successes; one without a body when the document has none.</param>
/// <param name="Failures">Its documented failures.</param>
/// <param name="Union">The type that holds one of several successes that differ; null when one type holds them all.</param>
internal sealed record OperationPlan(
    SpecOperation Operation,
    IReadOnlyList<ParameterPlan> Parameters,
    BodyPlan Body,
    IReadOnlyList<SuccessPlan> Successes,
    IReadOnlyList<FailurePlan> Failures,
    string? Union)
{
    /// <summary>The success with the richest body.</summary>
    public SuccessPlan Result => Successes.FirstOrDefault(success => success.Body.Kind != BodyKind.None) ?? Successes[0];
}
