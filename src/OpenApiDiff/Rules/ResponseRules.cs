using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about answers as a whole.</summary>
internal static class ResponseRules
{
    public static readonly Rule SuccessStatusAdded = new(
        "success-status-added", Breaking,
        "Another status means success; the result of the call, and Match on it, have another case.",
        Info("response-success-status-added"))
    {
        Difference = "The set of results is closed and switched over exhaustively, so that another case does not compile.",
    };

    public static readonly Rule SuccessStatusRemoved = new(
        "success-status-removed", Breaking,
        "A status no longer means success.",
        Err("response-success-status-removed"));

    public static readonly Rule ErrorStatusAdded = new(
        "error-status-added", Breaking,
        "Another error is documented. It throws an exception of its own, and Match on the result has another case.",
        Info("response-non-success-status-added"))
    {
        Difference = "The set of results is closed and switched over exhaustively, so that another case does not compile. Callers that "
            + "only catch notice nothing.",
    };

    public static readonly Rule ErrorStatusRemoved = new(
        "error-status-removed", Breaking,
        "An error is no longer documented; Match on the result has a case less.",
        Info("response-non-success-status-removed"))
    {
        Difference = "Code that names the case of the status in Match does not compile.",
    };

    public static readonly Rule MediaTypeAdded = new(
        "response-media-type-added", Additive,
        "The response may be given in another media type.",
        Info("response-media-type-added"));

    public static readonly Rule MediaTypeRemoved = new(
        "response-media-type-removed", Breaking,
        "The response is no longer given in a media type.",
        Err("response-media-type-removed"));

    public static readonly Rule BodyAdded = new(
        "response-body-added", Additive,
        "The response has a body, where it had none.",
        Info("response-media-type-added"));

    public static readonly Rule BodyRemoved = new(
        "response-body-removed", Breaking,
        "The response no longer has a body.",
        Err("response-media-type-removed"));

    public static readonly Rule HeaderAdded = new(
        "response-header-added", Additive,
        "The response has another documented header.");

    public static readonly Rule HeaderRemoved = new(
        "response-header-removed", Breaking,
        "A header of the response is no longer documented.",
        Err("required-response-header-removed"), Warn("optional-response-header-removed"));

    public static readonly Rule HeaderBecameOptional = new(
        "response-header-became-optional", Breaking,
        "The response may lack a header that it always had.",
        Err("response-header-became-optional"));

    public static readonly Rule HeaderBecameRequired = new(
        "response-header-became-required", Additive,
        "The response always has a header that it could lack.");
}
