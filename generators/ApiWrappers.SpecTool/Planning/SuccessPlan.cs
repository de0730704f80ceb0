namespace ApiWrappers.SpecTool.Planning;

/// <summary>A success of an operation.</summary>
/// <param name="Status">The status, a range such as <c>2XX</c>, or <c>default</c>.</param>
/// <param name="Case">Its name among the successes.</param>
/// <param name="Body">The body to read.</param>
/// <param name="Description">Its meaning.</param>
internal sealed record SuccessPlan(string Status, string Case, BodyPlan Body, string? Description);
