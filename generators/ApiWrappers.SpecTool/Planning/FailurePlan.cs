namespace ApiWrappers.SpecTool.Planning;

/// <summary>A documented failure of an operation.</summary>
/// <param name="Status">The status.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="Body">The body to read.</param>
internal sealed record FailurePlan(string Status, string Description, BodyPlan Body);
