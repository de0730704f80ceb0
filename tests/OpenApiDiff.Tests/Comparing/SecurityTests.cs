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
        Assert.Single(Compare(Operation(document: Declared + "\nsecurity: [{a: []}]"),
            Operation("security: []", document: Declared + "\nsecurity: [{a: []}]"))).RuleId);

    private const string Declared = "components: {securitySchemes: {a: {type: http, scheme: bearer}, b: {type: http, scheme: basic}}}";

    private static string With(string security) => Operation($"security: {security}", document: Declared);

    [Theory]
    [InlineData("security: [{oauth: [a]}]", "security: [{oauth: [a]}, {oauth: [b]}]", "security-alternative-added", Severity.Additive)]
    [InlineData("security: [{oauth: [a]}, {oauth: [b]}]", "security: [{oauth: [a]}]", "security-alternative-removed", Severity.Breaking)]
    [InlineData("security: [{oauth: [a, b]}]", "security: [{oauth: [a]}]", "security-scope-removed", Severity.Additive)]
    [InlineData("security: [{oauth: [a]}]", "security: [{oauth: [a, b]}]", "security-scope-added", Severity.Breaking)]
    public void Scopes_belong_to_their_alternative(string old, string now, string rule, Severity severity)
    {
        const string Schemes = "components: {securitySchemes: {oauth: {type: openIdConnect, openIdConnectUrl: \"https://a.example\"}}}";
        var change = Assert.Single(Compare(Operation(old, document: Schemes), Operation(now, document: Schemes)));
        Assert.Equal((rule, severity), (change.RuleId, change.Severity));
    }

    [Fact]
    public void Either_scope_that_becomes_both_scopes_is_breaking()
    {
        const string Schemes = "components: {securitySchemes: {oauth: {type: openIdConnect, openIdConnectUrl: \"https://a.example\"}}}";
        var changes = Compare(Operation("security: [{oauth: [a]}, {oauth: [b]}]", document: Schemes),
            Operation("security: [{oauth: [a, b]}]", document: Schemes));
        Assert.Equal(2, changes.Count(change => change.RuleId == "security-scope-added"));
    }
}
