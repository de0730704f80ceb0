using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>The rules that an API has about the form of a JSON body.</summary>
internal sealed record BodyFormRules(Rule TooLarge, Rule Missing, Rule ContentType, Rule Malformed, Rule TooDeep)
{
    /// <summary>True for an API that also reads trailing commas, comments and every media type of JSON.</summary>
    public bool IsTolerant { get; init; }

    public IReadOnlyList<Rule> All { get; } = [TooLarge, Missing, ContentType, Malformed, TooDeep];
}
