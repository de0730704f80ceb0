namespace ApiWrappers.SpecTool.Planning;

/// <summary>A documented failure of an operation.</summary>
/// <param name="Status">The status.</param>
/// <param name="Description">What it means.</param>
/// <param name="Body">What is read.</param>
internal sealed record FailurePlan(string Status, string Description, BodyPlan Body);
