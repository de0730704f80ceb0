using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about parameters and about members of request bodies.</summary>
internal static class RequestRules
{
    public static readonly Rule PropertyAddedRequired = new(
        "request-property-added-required", Breaking,
        "There is a new member that must be set: it is 'required' in C#.",
        Err("new-required-request-property"), Info("new-required-request-property-with-default"))
    {
        Difference = "A default does not help: the member is 'required' in C#, and code that does not set it does not compile.",
    };

    public static readonly Rule PropertyAddedOptional = new(
        "request-property-added-optional", Additive,
        "There is a new member that may be set.",
        Info("new-optional-request-property"));

    public static readonly Rule PropertyRemoved = new(
        "request-property-removed", Breaking,
        "A member is gone, and code that sets it does not compile.",
        Warn("request-property-removed"));

    public static readonly Rule PropertyBecameRequired = new(
        "request-property-became-required", Breaking,
        "A member must be set: it is 'required' in C#.",
        Err("request-property-became-required"), Info("request-property-became-required-with-default"))
    {
        Difference = "A default does not help: the member is 'required' in C#, and code that does not set it does not compile.",
    };

    public static readonly Rule PropertyBecameOptional = new(
        "request-property-became-optional", Additive,
        "A member can be omitted.",
        Info("request-property-became-optional"));

    public static readonly Rule BecameNullable = new(
        "request-became-nullable", Additive,
        "Null can be sent.",
        Info("request-property-became-nullable"), Info("request-body-became-nullable"));

    public static readonly Rule BecameNotNullable = new(
        "request-became-not-nullable", Breaking,
        "Null can no longer be sent.",
        Err("request-property-became-not-nullable"), Err("request-body-became-not-nullable"));

    public static readonly Rule PropertyBecameReadOnly = new(
        "request-property-became-read-only", Breaking,
        "A member is only read; what is sent in it has no effect.",
        Info("request-optional-property-became-read-only"), Info("request-required-property-became-read-only"))
    {
        Difference = "Code that sets the member compiles and does not do what it did.",
    };

    public static readonly Rule PropertyBecameWritable = new(
        "request-property-became-writable", Additive,
        "A member that was only read can be sent.",
        Info("request-optional-property-became-not-read-only"), Info("request-required-property-became-not-read-only"));

    public static readonly Rule TypeChanged = new(
        "request-type-changed", Breaking,
        "The value has another type.",
        Err("request-parameter-type-changed"), Err("request-property-type-changed"), Err("request-body-type-changed"),
        Info("request-parameter-type-generalized"), Info("request-property-type-generalized"), Info("request-body-type-generalized"))
    {
        Difference = "A wider type is another type in C# all the same.",
    };

    public static readonly Rule FormatChanged = new(
        "request-format-changed", Breaking,
        "The format changed, and the C# type with it.",
        Err("request-parameter-type-changed"), Err("request-property-type-changed"), Err("request-body-type-changed"));

    public static readonly Rule EnumValueRemoved = new(
        "request-enum-value-removed", Breaking,
        "A value is no longer accepted, and its constant is gone.",
        Err("request-parameter-enum-value-removed"), Err("request-property-enum-value-removed"), Info("request-body-enum-value-removed"))
    {
        Difference = "The constant of the value is gone wherever the enumeration stands.",
    };

    public static readonly Rule EnumValueAdded = new(
        "request-enum-value-added", Additive,
        "Another value is accepted.",
        Info("request-parameter-enum-value-added"), Info("request-property-enum-value-added"));

    public static readonly Rule BecameEnum = new(
        "request-became-enum", Breaking,
        "Only listed values are accepted, and the C# type is an enumeration.",
        Err("request-parameter-became-enum"), Err("request-property-became-enum"), Err("request-body-became-enum"),
            Err("request-header-property-became-enum"));

    public static readonly Rule EnumDropped = new(
        "request-enum-dropped", Breaking,
        "Any value is accepted, and the C# type is no longer an enumeration.");

    public static readonly Rule DefaultAdded = new(
        "request-default-added", Additive,
        "It is documented what leaving the value out means.",
        Err("request-parameter-default-value-added"), Info("request-property-default-value-added"),
            Info("request-body-default-value-added"))
    {
        Difference = "The client never sends defaults, and nothing was promised before.",
    };

    public static readonly Rule DefaultChanged = new(
        "request-default-changed", Breaking,
        "Leaving the value out means something else.",
        Err("request-parameter-default-value-changed"), Info("request-property-default-value-changed"),
            Info("request-body-default-value-changed"))
    {
        Difference = "The client never sends defaults, so calls that leave the value out do something else, in a body as in a query.",
    };

    public static readonly Rule DefaultRemoved = new(
        "request-default-removed", Breaking,
        "It is no longer documented what leaving the value out means.",
        Err("request-parameter-default-value-removed"), Info("request-property-default-value-removed"),
            Info("request-body-default-value-removed"))
    {
        Difference = "The client never sends defaults, so calls that leave the value out do what is no longer documented, in a body as "
            + "in a query.",
    };

    public static readonly Rule AdditionalPropertiesClosed = new(
        "request-additional-properties-closed", Breaking,
        "Members that the spec does not name are refused.");

    public static readonly Rule AdditionalPropertiesOpened = new(
        "request-additional-properties-opened", Additive,
        "Members that the spec does not name are accepted.");
}
