using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>The rules that an API has about the form of a JSON body.</summary>
internal sealed record BodyFormRules(Rule TooLarge, Rule Missing, Rule ContentType, Rule Malformed, Rule TooDeep)
{
    public IReadOnlyList<Rule> All { get; } = [TooLarge, Missing, ContentType, Malformed, TooDeep];
}
