using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>Sets of credentials, beyond the pairs that show one rule each.</summary>
public sealed class SecurityTests
{
    [Theory]
    [InlineData("[]", "[{a: []}]", "security-scheme-became-required")]
    [InlineData("[{a: []}]", "[{a: [], b: []}]", "security-scheme-became-required")]
    [InlineData("[{a: []}]", "[{b: []}]", "security-alternative-removed security-alternative-added")]
    [InlineData("[]", "[{a: []}, {b: []}]", "security-alternative-removed security-alternative-added security-alternative-added")]
    [InlineData("[{a: []}]", "[{}, {a: []}]", "security-dropped")]
    [InlineData("[{a: [], b: []}]", "[{b: [], a: []}]", "")]
    public void A_set_that_is_not_enough_any_more_is_breaking(string before, string after, string rules) =>
        Assert.Equal(rules, string.Join(' ', Compare(With(before), With(after)).Select(change => change.RuleId)));

    [Fact]
    public void An_operation_that_says_nothing_needs_what_the_spec_says() =>
        Assert.Empty(Compare(With("[{a: []}]"), Operation(document: Declared + "\nsecurity: [{a: []}]")));

    [Fact]
    public void An_operation_that_needs_nothing_does_not_need_what_the_spec_says() => Assert.Equal(
        "security-dropped",
        Assert.Single(Compare(Operation(document: Declared + "\nsecurity: [{a: []}]"), Operation("security: []", document: Declared + "\nsecurity: [{a: []}]"))).RuleId);

    private const string Declared = "components: {securitySchemes: {a: {type: http, scheme: bearer}, b: {type: http, scheme: basic}}}";

    private static string With(string security) => Operation($"security: {security}", document: Declared);
}
