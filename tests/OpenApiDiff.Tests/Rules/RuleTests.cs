using OpenApiDiff.Rules;

namespace OpenApiDiff.Tests.Rules;

/// <summary>Each rule on the smallest pair of specs that shows it.</summary>
public sealed class RuleTests
{
    private static readonly IReadOnlyList<RuleCase> Cases =
    [
        .. DocumentCases.All, .. OperationCases.All, .. SecurityCases.All, .. ParameterCases.All, .. RequestBodyCases.All,
            .. ResponseCases.All,
        .. RequestCases.All, .. RequestLimitCases.All, .. ReadingCases.All, .. TypeCases.All, .. UnionCases.All, .. DocumentationCases.All,
    ];

    public static TheoryData<string> Ids => [.. Cases.Select(example => example.RuleId)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_finds_its_change_and_no_other_rule_does(string id)
    {
        var example = Cases.Single(example => example.RuleId == id);
        var change = Assert.Single(Specs.Compare(example.Before, example.After));
        Assert.Equal((id, RuleCatalog.All.Single(rule => rule.Id == id).Severity), (change.RuleId, change.Severity));
        Assert.Contains(example.Field, change.Message, StringComparison.Ordinal);
        Assert.StartsWith(change.Operation?.Id ?? change.Location, change.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_spec_that_shows_a_rule_does_not_differ_from_itself(string id)
    {
        var example = Cases.Single(example => example.RuleId == id);
        Assert.Empty(Specs.Compare(example.Before, example.Before));
        Assert.Empty(Specs.Compare(example.After, example.After));
    }

    [Fact]
    public void Every_rule_has_a_test_and_an_id_of_its_own()
    {
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order(), Cases.Select(example => example.RuleId).Order());
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Id).Distinct().Count());
    }
}
