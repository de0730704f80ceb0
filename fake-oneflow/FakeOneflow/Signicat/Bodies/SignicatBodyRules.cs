using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Bodies;

/// <summary>Rules about the form of bodies and queries, whatever they are about.</summary>
internal static class SignicatBodyRules
{
    private const string Errors = "signicat/signicat-express-net";

    public static Rule TooLarge { get; } = Body(
        "signicat-body-too-large", Confidence.Inferred, "The body is larger than 10 MiB, which is more than this fake takes.");

    public static Rule Missing { get; } = Body(
        "signicat-body-missing", Confidence.Inferred,
        "The request has no body, and this operation needs one: send JSON with Content-Type: application/json.");

    public static Rule ContentType { get; } = Body(
        "signicat-body-content-type", Confidence.Inferred, "The body must be JSON: send Content-Type: application/json.");

    public static Rule Malformed { get; } = Body(
        "signicat-body-malformed", Confidence.Inferred, "The body is not well-formed JSON.");

    public static Rule TooDeep { get; } = Body(
        "signicat-body-too-deep", Confidence.Inferred, "The body is nested more deeply than any request of this API.");

    public static Rule FieldMissing { get; } = Body(
        "signicat-field-missing", Confidence.Documented, "A required field is missing.");

    public static Rule FieldType { get; } = Body(
        "signicat-field-type", Confidence.Inferred, "A field has the wrong JSON type.");

    public static Rule FieldLength { get; } = Body(
        "signicat-field-length", Confidence.Documented, "A text or a list is too short or too long.");

    public static Rule FieldValue { get; } = Body(
        "signicat-field-value", Confidence.Documented, "A field has a value that is not among those allowed.");

    public static Rule QueryMissing { get; } = SignicatRule.Of(
        "signicat-query-missing", 400,
        ["cancelDocument", "downloadDocument", "downloadSignerFile", "downloadAttachment", "downloadSignerAttachment"],
        "idfy-io/idfy-mock-server", Confidence.Documented, "A required parameter of the query is missing.");

    public static Rule QueryValue { get; } = SignicatRule.Of(
        "signicat-query-value", 400,
        [
            "listDocumentSummaries", "downloadDocument", "downloadSignerFile", "downloadAttachment", "downloadSignerAttachment",
            "listSignatureMethods", "listAccountSignatureMethods", "listSessions", "listEvents", "peekEvents",
        ],
        "idfy-io/idfy-mock-server", Confidence.Inferred, "A parameter of the query has a value that is not understood.");

    /// <summary>
    /// The rules about the form. The vendor's own examples have trailing commas, and its generated SDKs other JSON types.
    /// </summary>
    public static BodyFormRules Form { get; } = new(TooLarge, Missing, ContentType, Malformed, TooDeep) { IsTolerant = true };

    private static Rule Body(string id, Confidence confidence, string detail) =>
        SignicatRule.Of(id, 400, SignicatOperationIds.WithBody, Errors, confidence, detail);
}
