using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>A limit that a schema can set.</summary>
/// <param name="Words">The words around the number.</param>
/// <param name="Read">Reads it.</param>
/// <param name="IsUpper">Whether it stops values from going up.</param>
/// <param name="Narrowed">The rule for one that lets less through, in what is sent.</param>
/// <param name="Widened">The rule for one that lets more through, in what is sent.</param>
internal sealed record Limit(
    (string Before, string After) Words, Func<Microsoft.OpenApi.IOpenApiSchema, Bound?> Read, bool IsUpper, Rule Narrowed, Rule Widened)
{
    public static IReadOnlyList<Limit> All { get; } =
    [
        new(("at most ", " characters"), schema => Bound.AtMost(schema.MaxLength), true, RequestLimitRules.MaxLengthDecreased,
            RequestLimitRules.MaxLengthIncreased),
        new(("at least ", " characters"), schema => Bound.AtLeast(schema.MinLength), false, RequestLimitRules.MinLengthIncreased,
            RequestLimitRules.MinLengthDecreased),
        new(("at most ", ""), schema => Bound.Of(schema.Maximum, schema.ExclusiveMaximum, true), true, RequestLimitRules.MaximumDecreased,
            RequestLimitRules.MaximumIncreased),
        new(("at least ", ""), schema => Bound.Of(schema.Minimum, schema.ExclusiveMinimum, false), false,
            RequestLimitRules.MinimumIncreased, RequestLimitRules.MinimumDecreased),
        new(("at most ", " items"), schema => Bound.AtMost(schema.MaxItems), true, RequestLimitRules.MaxItemsDecreased,
            RequestLimitRules.MaxItemsIncreased),
        new(("at least ", " items"), schema => Bound.AtLeast(schema.MinItems), false, RequestLimitRules.MinItemsIncreased,
            RequestLimitRules.MinItemsDecreased),
        new(("at most ", " members"), schema => Bound.AtMost(schema.MaxProperties), true, RequestLimitRules.MaxPropertiesDecreased,
            RequestLimitRules.MaxPropertiesIncreased),
        new(("at least ", " members"), schema => Bound.AtLeast(schema.MinProperties), false, RequestLimitRules.MinPropertiesIncreased,
            RequestLimitRules.MinPropertiesDecreased),
    ];

    /// <summary>The tightest of the limits that the parts of a schema set, all of which hold.</summary>
    public Bound? Tightest(SchemaView view)
    {
        var isWhole = view.Kind == "integer";
        return view.Parts.Select(Read).Select(bound => isWhole ? bound?.ForWholeNumbers(IsUpper) : bound)
            .Aggregate((Bound?)null, (tightest, bound) => Bound.Tighter(tightest, bound, IsUpper));
    }

    /// <summary>The limit in words.</summary>
    public string Show(Bound? bound) => bound switch
    {
        null => "no such limit",
        { IsExclusive: true } => $"{(IsUpper ? "less than " : "more than ")}{bound}{Words.After}",
        _ => $"{Words.Before}{bound}{Words.After}",
    };
}
