using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Rules about the form of a JSON body, whatever it is about.</summary>
internal static class BodyRules
{
    public static Rule TooLarge { get; } = Inferred(
        "body-too-large", "The body is larger than 1 MiB, which is more than any request of this API needs.");

    public static Rule Missing { get; } = Inferred(
        "body-missing",
        "The request has no body, and this operation needs one: send a JSON object with Content-Type: application/json.");

    public static Rule ContentType { get; } = Inferred(
        "body-content-type", "The body must be JSON: send Content-Type: application/json.");

    public static Rule Malformed { get; } = Inferred(
        "body-malformed", "The body is not well-formed JSON.");

    public static Rule TooDeep { get; } = Inferred(
        "body-too-deep", "The body is nested more deeply than any request of this API.");

    public static Rule FieldMissing { get; } = Documented(
        "field-missing", "A required field is missing.");

    public static Rule FieldType { get; } = Documented(
        "field-type", "A field has the wrong JSON type.");

    public static Rule FieldLength { get; } = Documented(
        "field-length", "A text is too short or too long.");

    public static Rule FieldValue { get; } = Documented(
        "field-value", "A field has a value that is not among those allowed.");

    public static Rule FieldUnknown { get; } = Inferred(
        "field-unknown", "The body has a member that this operation does not know; parameter_problems names it.");

    /// <summary>Those about the form of the whole.</summary>
    public static BodyFormRules Form { get; } = new(TooLarge, Missing, ContentType, Malformed, TooDeep);

    private static Rule Documented(string id, string detail) =>
        new(id, 400, OperationIds.WithBody, "reference/create-a-contract", Confidence.Documented, detail);

    private static Rule Inferred(string id, string detail) =>
        new(id, 400, OperationIds.WithBody, "docs/handling-errors-with-error-codes", Confidence.Inferred, detail);
}
