namespace OpenApiDiff;

/// <summary>One place that a change shows at.</summary>
/// <param name="Operation">The operation; null where the change is about the whole spec.</param>
/// <param name="Location">The place in the operation, such as <c>response 200 body.parties[].name</c>.</param>
public sealed record ChangePlace(OperationName? Operation, string Location);
