using static OpenApiDiff.Rules.OasdiffCheck;
using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the limits of parameters and of members of request bodies.</summary>
internal static class RequestLimitRules
{
    public static readonly Rule MaxLengthDecreased = new(
        "request-max-length-decreased", Breaking,
        "Long texts are refused that were accepted.",
        Err("request-parameter-max-length-decreased"), Err("request-property-max-length-decreased"),
            Err("request-body-max-length-decreased"), Warn("request-parameter-max-length-set"), Warn("request-property-max-length-set"),
            Warn("request-body-max-length-set"));

    public static readonly Rule MaxLengthIncreased = new(
        "request-max-length-increased", Additive,
        "Longer texts are accepted.",
        Info("request-parameter-max-length-increased"), Info("request-property-max-length-increased"),
            Info("request-body-max-length-increased"));

    public static readonly Rule MinLengthIncreased = new(
        "request-min-length-increased", Breaking,
        "Short texts are refused that were accepted.",
        Err("request-parameter-min-length-increased"), Err("request-property-min-length-increased"),
            Err("request-body-min-length-increased"));

    public static readonly Rule MinLengthDecreased = new(
        "request-min-length-decreased", Additive,
        "Shorter texts are accepted.",
        Info("request-parameter-min-length-decreased"), Info("request-property-min-length-decreased"),
            Info("request-body-min-length-decreased"));

    public static readonly Rule MaximumDecreased = new(
        "request-maximum-decreased", Breaking,
        "High numbers are refused that were accepted.",
        Err("request-parameter-max-decreased"), Err("request-property-max-decreased"), Err("request-body-max-decreased"),
            Warn("request-parameter-max-set"), Warn("request-property-max-set"), Warn("request-body-max-set"));

    public static readonly Rule MaximumIncreased = new(
        "request-maximum-increased", Additive,
        "Higher numbers are accepted.",
        Info("request-parameter-max-increased"), Info("request-property-max-increased"), Info("request-body-max-increased"));

    public static readonly Rule MinimumIncreased = new(
        "request-minimum-increased", Breaking,
        "Low numbers are refused that were accepted.",
        Err("request-parameter-min-increased"), Err("request-property-min-increased"), Err("request-body-min-increased"),
            Warn("request-parameter-min-set"), Warn("request-property-min-set"), Warn("request-body-min-set"));

    public static readonly Rule MinimumDecreased = new(
        "request-minimum-decreased", Additive,
        "Lower numbers are accepted.",
        Info("request-parameter-min-decreased"), Info("request-property-min-decreased"), Info("request-body-min-decreased"));

    public static readonly Rule MaxItemsDecreased = new(
        "request-max-items-decreased", Breaking,
        "Lists with many items are refused that were accepted.",
        Err("request-parameter-max-items-decreased"));

    public static readonly Rule MaxItemsIncreased = new(
        "request-max-items-increased", Additive,
        "Lists with more items are accepted.",
        Info("request-parameter-max-items-increased"));

    public static readonly Rule MinItemsIncreased = new(
        "request-min-items-increased", Breaking,
        "Lists with few items are refused that were accepted.",
        Err("request-parameter-min-items-increased"), Err("request-property-min-items-increased"), Err("request-body-min-items-increased"),
            Warn("request-parameter-min-items-set"), Warn("request-property-min-items-set"), Warn("request-body-min-items-set"));

    public static readonly Rule MinItemsDecreased = new(
        "request-min-items-decreased", Additive,
        "Lists with fewer items are accepted.",
        Info("request-parameter-min-items-decreased"));

    public static readonly Rule MaxPropertiesDecreased = new(
        "request-max-properties-decreased", Breaking,
        "Objects with many members are refused that were accepted.");

    public static readonly Rule MaxPropertiesIncreased = new(
        "request-max-properties-increased", Additive,
        "Objects with more members are accepted.");

    public static readonly Rule MinPropertiesIncreased = new(
        "request-min-properties-increased", Breaking,
        "Objects with few members are refused that were accepted.");

    public static readonly Rule MinPropertiesDecreased = new(
        "request-min-properties-decreased", Additive,
        "Objects with fewer members are accepted.");

    public static readonly Rule PatternAdded = new(
        "request-pattern-added", Breaking,
        "Texts must match a pattern.",
        Warn("request-parameter-pattern-added"), Warn("request-property-pattern-added"));

    public static readonly Rule PatternChanged = new(
        "request-pattern-changed", Breaking,
        "Texts must match another pattern.",
        Warn("request-parameter-pattern-changed"), Warn("request-property-pattern-changed"),
        Info("request-parameter-pattern-generalized"), Info("request-property-pattern-generalized"))
    {
        Difference = "Whether one pattern covers another is not worked out here; a person has to look.",
    };

    public static readonly Rule PatternRemoved = new(
        "request-pattern-removed", Additive,
        "Texts no longer need to match a pattern.",
        Info("request-parameter-pattern-removed"), Info("request-property-pattern-removed"));

    public static readonly Rule MultipleOfChanged = new(
        "request-multiple-of-changed", Breaking,
        "Numbers must be multiples of another number, or of one at all.");

    public static readonly Rule MultipleOfRemoved = new(
        "request-multiple-of-removed", Additive,
        "Numbers no longer need to be multiples.");

    public static readonly Rule UniqueItemsRequired = new(
        "request-unique-items-required", Breaking,
        "Lists must not hold an item twice.");

    public static readonly Rule UniqueItemsDropped = new(
        "request-unique-items-dropped", Additive,
        "Lists may hold an item twice.");

    public static readonly Rule KeywordAdded = new(
        "request-constraint-added", Breaking,
        "Values must satisfy another keyword, such as 'not', 'if' or 'contains'.");

    public static readonly Rule KeywordChanged = new(
        "request-constraint-changed", Breaking,
        "A keyword such as 'not', 'if' or 'prefixItems' says something else, which may let less through.");

    public static readonly Rule KeywordRemoved = new(
        "request-constraint-removed", Additive,
        "Values need not satisfy a keyword any longer, such as 'not', 'if' or 'contains'.");
}
