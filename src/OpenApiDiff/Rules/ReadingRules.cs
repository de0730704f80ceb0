using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about what callers read: members of responses, and headers.</summary>
internal static class ReadingRules
{
    public static readonly Rule PropertyAdded = new(
        "response-property-added", Additive,
        "There is another member to read. Where it is required, tests that build the type themselves must set it.",
        Info("response-optional-property-added"), Info("response-required-property-added"));

    public static readonly Rule PropertyRemoved = new(
        "response-property-removed", Breaking,
        "A member is gone, and code that reads it does not compile.",
        Err("response-required-property-removed"), Warn("response-optional-property-removed"));

    public static readonly Rule PropertyBecameOptional = new(
        "response-property-became-optional", Breaking,
        "A member may be absent that always had a value: it is nullable in C#.",
        Err("response-property-became-optional"));

    public static readonly Rule BecameNullable = new(
        "response-became-nullable", Breaking,
        "The value may be null, and is nullable in C#.",
        Err("response-property-became-nullable"), Err("response-body-became-nullable"));

    public static readonly Rule PropertyBecameRequired = new(
        "response-property-became-required", Additive,
        "A member always has a value. To lack it is an error in reading.",
        Info("response-property-became-required"));

    public static readonly Rule BecameNotNullable = new(
        "response-became-not-nullable", Additive,
        "The value is never null.");

    public static readonly Rule ValueBecameNeverNull = new(
        "response-value-became-never-null", Breaking,
        "A number, truth value, time or enumeration always has a value: 'T?' becomes 'T' in C#, on which '.Value' and '??' do not compile.",
        Info("response-property-became-required"))
    {
        Difference = "On the wire more is promised; in C# the type is another one where it is a value type.",
    };

    public static readonly Rule AbsenceChanged = new(
        "response-absence-changed", Additive,
        "Whether a member can be absent or null changed in a way that does not show in C#: it is nullable, or never null since it is a "
        + "collection, before and after.",
        Err("response-property-became-optional"), Err("response-property-became-nullable"), Info("response-property-became-required"))
    {
        Difference = "The generated member has the same type as before, and callers handle the lack of a value already.",
    };

    public static readonly Rule PropertyBecameWriteOnly = new(
        "response-property-became-write-only", Breaking,
        "A member is sent only, and never returned.",
        Info("response-optional-property-became-write-only"), Info("response-required-property-became-write-only"))
    {
        Difference = "Code that reads the member compiles and finds nothing.",
    };

    public static readonly Rule PropertyBecameReadable = new(
        "response-property-became-readable", Additive,
        "A member that was only sent is returned.",
        Info("response-optional-property-became-not-write-only"), Warn("response-required-property-became-not-write-only"))
    {
        Difference = "The member is in the generated type before and after; now it has a value.",
    };

    public static readonly Rule TypeChanged = new(
        "response-type-changed", Breaking,
        "The value has another type.",
        Err("response-property-type-changed"), Err("response-body-type-changed"));

    public static readonly Rule FormatChanged = new(
        "response-format-changed", Breaking,
        "The format changed, and the C# type with it.",
        Err("response-property-type-changed"), Err("response-body-type-changed"));

    public static readonly Rule EnumValueAdded = new(
        "response-enum-value-added", Additive,
        "A value may be returned that was not listed. Enumerations are open: old builds read it and keep its text; code that switches "
        + "should have a default.",
        Warn("response-property-enum-value-added"))
    {
        Difference = "oasdiff reckons with enumerations that fail on an unknown value; the generated ones are open.",
    };

    public static readonly Rule EnumValueRemoved = new(
        "response-enum-value-removed", Breaking,
        "A value is no longer listed, and its constant is gone.",
        Info("response-property-enum-value-removed"), Info("response-mediatype-enum-value-removed"))
    {
        Difference = "On the wire less is returned; in C# code that names the constant does not compile.",
    };

    public static readonly Rule BecameEnum = new(
        "response-became-enum", Breaking,
        "Only listed values are answered, and the C# type is an enumeration.");

    public static readonly Rule EnumDropped = new(
        "response-enum-dropped", Breaking,
        "Any value may be returned, and the C# type is no longer an enumeration.");

    public static readonly Rule LimitLoosened = new(
        "response-limit-loosened", Breaking,
        "A length, number or count may go beyond the limit that was promised, such as the width of a caller's column.",
        Err("response-property-max-increased"), Err("response-body-max-increased"),
        Err("response-property-max-length-increased"), Err("response-body-max-length-increased"),
        Err("response-property-max-length-unset"), Err("response-body-max-length-unset"),
        Err("response-property-min-decreased"), Err("response-body-min-decreased"),
        Err("response-property-min-length-decreased"), Err("response-body-min-length-decreased"),
        Err("response-property-min-items-decreased"), Err("response-body-min-items-decreased"),
        Err("response-property-min-items-unset"), Err("response-body-min-items-unset"));

    public static readonly Rule LimitTightened = new(
        "response-limit-tightened", Additive,
        "A tighter limit is promised.");

    public static readonly Rule PatternAdded = new(
        "response-pattern-added", Additive,
        "A pattern is promised.",
        Info("response-property-pattern-added"));

    public static readonly Rule PatternLoosened = new(
        "response-pattern-loosened", Breaking,
        "The pattern that was promised changed or is gone.",
        Info("response-property-pattern-changed"), Info("response-property-pattern-removed"))
    {
        Difference = "Rated like every other limit on what is read: callers may rely on the promise.",
    };

    public static readonly Rule DefaultChanged = new(
        "response-default-changed", Documentation,
        "The default of a member of a response changed; the client fills in none.",
        Info("response-property-default-value-added"), Info("response-property-default-value-changed"),
            Info("response-property-default-value-removed"),
        Info("response-body-default-value-added"), Info("response-body-default-value-changed"),
            Info("response-body-default-value-removed"));

    public static readonly Rule AdditionalPropertiesClosed = new(
        "response-additional-properties-closed", Additive,
        "It is promised that no members come but those that the spec names.");

    public static readonly Rule AdditionalPropertiesOpened = new(
        "response-additional-properties-opened", Additive,
        "Members may come that the spec does not name; the client keeps them.");

    public static readonly Rule KeywordChanged = new(
        "response-constraint-changed", Breaking,
        "A keyword such as 'not', 'if' or 'prefixItems' is gone or says something else, which may let more through.");
}
