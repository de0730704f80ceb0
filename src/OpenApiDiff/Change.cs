using System.Text.Json.Serialization;

namespace OpenApiDiff;

/// <summary>One difference between two specs, as callers of the generated client meet it.</summary>
/// <param name="RuleId">The rule that found it; never renamed once released.</param>
/// <param name="Severity">Its meaning to callers.</param>
/// <param name="Operation">The operation; null where the change is about the whole spec.</param>
/// <param name="Location">The place in the operation, such as <c>response 200 body.parties[].name</c>.</param>
/// <param name="Message">The change in words, with operation and field.</param>
/// <param name="AlsoAt">Further places that the same change shows at, since they share a schema, a parameter or a response.</param>
public sealed record Change(
    [property: JsonPropertyName("rule")] string RuleId, Severity Severity, OperationName? Operation, string Location, string Message,
        IReadOnlyList<ChangePlace> AlsoAt);
