using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>Of several parts the tightest decides, whichever comes first.</summary>
public sealed class AllOfTests
{
    [Theory]
    [InlineData("allOf: [{type: string, maxLength: 10}, {maxLength: 20}]", "allOf: [{type: string, maxLength: 10}, {maxLength: 5}]",
        "request-max-length-decreased")]
    [InlineData("allOf: [{type: string, enum: [a, b]}, {enum: [a, b]}]", "allOf: [{type: string, enum: [a, b]}, {enum: [a]}]",
        "request-enum-value-removed")]
    [InlineData("allOf: [{type: string, pattern: a}, {pattern: b}]", "allOf: [{type: string, pattern: a}, {pattern: c}]",
        "request-pattern-changed")]
    [InlineData("allOf: [{type: integer, multipleOf: 2}, {type: integer}]", "allOf: [{type: integer, multipleOf: 2}, {multipleOf: 3}]",
        "request-multiple-of-changed")]
    [InlineData("allOf: [{type: array, items: {type: string}}, {}]",
        "allOf: [{type: array, items: {type: string}}, {items: {maxLength: 3}}]", "request-max-length-decreased")]
    [InlineData("allOf: [{properties: {a: {type: string}}}, {}]",
        "allOf: [{properties: {a: {type: string}}}, {properties: {a: {maxLength: 3}}}]", "request-max-length-decreased")]
    [InlineData("type: number, maximum: 5, exclusiveMaximum: true", "type: number, maximum: 3, exclusiveMaximum: true",
        "request-maximum-decreased")]
    [InlineData("type: number, maximum: 1e30", "type: number, maximum: 1e29", "request-maximum-decreased")]
    public void A_tighter_part_is_breaking_for_what_is_sent(string old, string now, string rule)
    {
        var change = Assert.Single(Compare(Sent(old), Sent(now)));
        Assert.Equal((rule, Severity.Breaking), (change.RuleId, change.Severity));
    }

    [Fact]
    public void Alternatives_that_look_alike_are_compared_each()
    {
        var changes = Compare(
            Sent("oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {a: {type: integer}}}]"),
            Sent("oneOf: [{type: object, properties: {a: {type: boolean}}}, {type: object, properties: {a: {type: string}}}]"));
        Assert.Equal("request-type-changed", Assert.Single(changes).RuleId);
    }
}
