using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the generated types.</summary>
internal static class TypeRules
{
    public static readonly Rule SchemaRenamed = new(
        "schema-renamed", Breaking,
        "The schema, and so the generated type, has another name.",
        Info("api-schema-removed"))
    {
        Difference = "On the wire the name of a schema means nothing; in C# it is the name of the type.",
    };

    public static readonly Rule SchemaRemoved = new(
        "schema-removed", Breaking,
        "The schema, and so the generated type, is gone.",
        Info("api-schema-removed"))
    {
        Difference = "Code that names the type does not compile.",
    };

    public static readonly Rule SchemaAdded = new(
        "schema-added", Additive,
        "There is another generated type.");

    public static readonly Rule BaseAdded = new(
        "base-type-added", Additive,
        "The type extends another one (allOf); members that come with it are reported one by one.",
        Err("request-body-all-of-added"), Err("request-property-all-of-added"), Info("response-body-all-of-added"),
            Info("response-property-all-of-added"))
    {
        Difference = "What a base brings that callers must set is rated on its own, as a member.",
    };

    public static readonly Rule BaseRemoved = new(
        "base-type-removed", Breaking,
        "The type no longer extends another one (allOf): it cannot be passed where that is asked for.",
        Warn("request-body-all-of-removed"), Warn("request-property-all-of-removed"), Info("response-body-all-of-removed"),
            Info("response-property-all-of-removed"))
    {
        Difference = "A base type is a promise in C#, whichever way the value goes.",
    };

    public static readonly Rule ClientNameChanged = new(
        "client-name-changed", Breaking,
        "The C# name that the spec gives (x-name) changed, while nothing changed on the wire.");

    public static readonly Rule ClientTypeChanged = new(
        "client-type-changed", Breaking,
        "The C# type or method that the spec asks for (x-type, x-presence, x-abstract, x-download) changed, while nothing changed on "
        + "the wire.");

    public static readonly Rule Deprecated = new(
        "property-deprecated", Additive,
        "The value is deprecated: it works, and callers should move away from it.");

    public static readonly Rule Undeprecated = new(
        "property-undeprecated", Additive,
        "The value is no longer deprecated.");
}
