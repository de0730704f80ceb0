using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the body of a request as a whole.</summary>
internal static class RequestBodyRules
{
    public static readonly Rule AddedRequired = new(
        "request-body-added-required", Breaking,
        "The method takes a body that must be given.",
        Err("request-body-added-required"));

    public static readonly Rule AddedOptional = new(
        "request-body-added-optional", Breaking,
        "The method takes a body that the API can do without.",
        Info("request-body-added-optional"))
    {
        Difference = "In the method the body stands before the optional arguments, so calls by position do not compile.",
    };

    public static readonly Rule Removed = new(
        "request-body-removed", Breaking,
        "The method no longer takes a body.");

    public static readonly Rule BecameRequired = new(
        "request-body-became-required", Breaking,
        "The body must be given.",
        Err("request-body-became-required"));

    public static readonly Rule BecameOptional = new(
        "request-body-became-optional", Additive,
        "The body can be omitted.",
        Info("request-body-became-optional"));

    public static readonly Rule MediaTypeAdded = new(
        "request-media-type-added", Additive,
        "The body can be sent in another media type.",
        Info("request-body-media-type-added"));

    public static readonly Rule MediaTypeRemoved = new(
        "request-media-type-removed", Breaking,
        "The body can no longer be sent in a media type.",
        Err("request-body-media-type-removed"));
}
