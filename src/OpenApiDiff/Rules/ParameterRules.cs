using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about parameters; their values have the rules of requests.</summary>
internal static class ParameterRules
{
    public static readonly Rule AddedRequired = new(
        "parameter-added-required", Breaking,
        "The method has a new argument that must be given.",
        Err("new-required-request-parameter"), Err("new-request-path-parameter"),
            Err("new-required-request-default-parameter-to-existing-path"));

    public static readonly Rule AddedOptional = new(
        "parameter-added-optional", Additive,
        "The method has a new optional argument after the others. A cancellation token that was passed by position must be passed by name.",
        Info("new-optional-request-parameter"), Info("new-optional-request-default-parameter-to-existing-path"));

    public static readonly Rule Inserted = new(
        "parameter-inserted", Breaking,
        "The method has a new optional argument before others, so that arguments passed by position go to the wrong place.",
        Info("new-optional-request-parameter"), Info("new-optional-request-default-parameter-to-existing-path"))
    {
        Difference = "On the wire the order of parameters means nothing; in C# it is part of the signature.",
    };

    public static readonly Rule Reordered = new(
        "parameters-reordered", Breaking,
        "The arguments of the method changed places; where their types are equal, calls compile and send the wrong values.");

    public static readonly Rule Removed = new(
        "parameter-removed", Breaking,
        "The method has an argument less.",
        Warn("request-parameter-removed"), Info("request-parameter-removed-with-deprecation"))
    {
        Difference = "Code that passes the argument does not compile, whether or not it was deprecated.",
    };

    public static readonly Rule Renamed = new(
        "parameter-renamed", Breaking,
        "The parameter, and so the argument, has another name.",
        Warn("request-parameter-removed"));

    public static readonly Rule Moved = new(
        "parameter-moved", Breaking,
        "The parameter is sent elsewhere, such as in a header and not in the query.",
        Warn("request-parameter-removed"));

    public static readonly Rule BecameRequired = new(
        "parameter-became-required", Breaking,
        "The argument must be given.",
        Err("request-parameter-became-required"), Err("request-header-property-became-required"));

    public static readonly Rule BecameOptional = new(
        "parameter-became-optional", Additive,
        "The argument can be omitted.",
        Info("request-parameter-became-optional"));

    public static readonly Rule SerializationChanged = new(
        "parameter-serialization-changed", Breaking,
        "The value is written in another way: other style, explode or allowReserved.");

    public static readonly Rule Deprecated = new(
        "parameter-deprecated", Additive,
        "The parameter is deprecated: it works, and callers should move away from it.",
        Info("request-parameter-deprecated"));

    public static readonly Rule Undeprecated = new(
        "parameter-undeprecated", Additive,
        "The parameter is no longer deprecated.",
        Info("request-parameter-reactivated"));
}
