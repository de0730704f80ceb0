using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about values that are one of several types (oneOf, anyOf).</summary>
internal static class UnionRules
{
    public static readonly Rule RequestMemberAdded = new(
        "request-union-member-added", Additive,
        "Another type is accepted.",
        Info("request-body-one-of-added"), Info("request-property-one-of-added"), Info("request-body-any-of-added"),
            Info("request-property-any-of-added"));

    public static readonly Rule RequestMemberRemoved = new(
        "request-union-member-removed", Breaking,
        "A type is no longer accepted.",
        Err("request-body-one-of-removed"), Err("request-property-one-of-removed"), Err("request-body-any-of-removed"),
            Err("request-property-any-of-removed"));

    public static readonly Rule ResponseMemberAdded = new(
        "response-union-member-added", Breaking,
        "Another type may be returned, which code that switches over the types does not expect.",
        Err("response-body-one-of-added"), Err("response-property-one-of-added"), Info("response-body-any-of-added"),
            Info("response-property-any-of-added"))
    {
        Difference = "A choice is closed in C#, whether the spec writes oneOf or anyOf.",
    };

    public static readonly Rule ResponseMemberRemoved = new(
        "response-union-member-removed", Breaking,
        "A type is no longer returned, and its case of the choice is gone.",
        Info("response-body-one-of-removed"), Info("response-property-one-of-removed"), Info("response-body-any-of-removed"),
            Info("response-property-any-of-removed"))
    {
        Difference = "On the wire less is returned; in C# code that names the case does not compile.",
    };

    public static readonly Rule RequestBecameExclusive = new(
        "request-union-became-exclusive", Breaking,
        "What was anyOf is oneOf: a value that is of several of the types at once is refused.");

    public static readonly Rule ResponseBecameInclusive = new(
        "response-union-became-inclusive", Breaking,
        "What was oneOf is anyOf: a value may be of several of the types at once.");

    public static readonly Rule KindChanged = new(
        "union-kind-changed", Documentation,
        "What was oneOf is anyOf, or the other way round; the generated choice is the same.");

    public static readonly Rule DiscriminatorAdded = new(
        "discriminator-added", Additive,
        "A member says which type a value has.",
        Info("request-body-discriminator-added"), Info("request-property-discriminator-added"), Info("response-body-discriminator-added"),
            Info("response-property-discriminator-added"));

    public static readonly Rule DiscriminatorRemoved = new(
        "discriminator-removed", Breaking,
        "No member says which type a value has any longer.",
        Info("request-body-discriminator-removed"), Info("request-property-discriminator-removed"),
            Info("response-body-discriminator-removed"), Info("response-property-discriminator-removed"))
    {
        Difference = "Generated code reads and writes the type by the discriminator.",
    };

    public static readonly Rule DiscriminatorChanged = new(
        "discriminator-changed", Breaking,
        "Another member says which type a value has.",
        Info("request-body-discriminator-property-name-changed"), Info("request-property-discriminator-property-name-changed"),
        Info("response-body-discriminator-property-name-changed"), Info("response-property-discriminator-property-name-changed"))
    {
        Difference = "Generated code reads and writes the type by the discriminator.",
    };

    public static readonly Rule MappingAdded = new(
        "discriminator-mapping-added", Additive,
        "Another value of the discriminator names a type.",
        Info("request-body-discriminator-mapping-added"), Info("request-property-discriminator-mapping-added"),
        Info("response-body-discriminator-mapping-added"), Info("response-property-discriminator-mapping-added"));

    public static readonly Rule MappingRemoved = new(
        "discriminator-mapping-removed", Breaking,
        "A value of the discriminator no longer names a type.",
        Info("request-body-discriminator-mapping-deleted"), Info("request-property-discriminator-mapping-deleted"),
        Info("response-body-discriminator-mapping-deleted"), Info("response-property-discriminator-mapping-deleted"))
    {
        Difference = "Generated code reads and writes the type by the value.",
    };

    public static readonly Rule MappingChanged = new(
        "discriminator-mapping-changed", Breaking,
        "A value of the discriminator names another type.",
        Info("request-body-discriminator-mapping-changed"), Info("request-property-discriminator-mapping-changed"),
        Info("response-body-discriminator-mapping-changed"), Info("response-property-discriminator-mapping-changed"))
    {
        Difference = "Generated code reads and writes the type by the value.",
    };
}
