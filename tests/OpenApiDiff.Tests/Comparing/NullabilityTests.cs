using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>The meaning of absent and null in C#.</summary>
public sealed class NullabilityTests
{
    [Theory]
    [InlineData("type: string, nullable: true", true, "type: string, nullable: true", false, "response-absence-changed")]
    [InlineData("type: string", false, "type: string, nullable: true", false, "response-absence-changed")]
    [InlineData("type: array, items: {type: string}", true, "type: array, items: {type: string}", false, "response-absence-changed")]
    [InlineData("type: object, additionalProperties: {type: string}", true, "type: object, additionalProperties: {type: string}", false,
        "response-absence-changed")]
    [InlineData("type: integer", false, "type: integer", true, "response-value-became-never-null")]
    [InlineData("type: string, enum: [a]", false, "type: string, enum: [a]", true, "response-value-became-never-null")]
    [InlineData("type: string, format: date-time", false, "type: string, format: date-time", true, "response-value-became-never-null")]
    [InlineData("type: string", true, "type: string, nullable: true", false, "response-property-became-optional response-became-nullable")]
    [InlineData("type: string, nullable: true, enum: [a, null]", true, "type: string, nullable: true, enum: [a]", true, "")]
    public void Only_what_shows_in_C_sharp_breaks(string before, bool wasRequired, string after, bool isRequired, string rules) =>
        Assert.Equal(rules, string.Join(' ', Compare(With(before, wasRequired), With(after, isRequired)).Select(change => change.RuleId)));

    private static string With(string schema, bool isRequired) =>
        Answer($"type: object{(isRequired ? ", required: [field]" : "")}, properties: {{field: {{{schema}}}}}");

    [Theory]
    [InlineData("required: [zz]", "", "request-property-became-optional")]
    [InlineData("", "required: [zz]", "request-property-became-required")]
    public void A_member_that_is_required_without_being_declared_counts(string old, string now, string rule)
    {
        var change = Assert.Single(
            Compare(Sent($"type: object, properties: {{a: {{type: string}}}}, {old}"),
            Sent($"type: object, properties: {{a: {{type: string}}}}, {now}")));
        Assert.Equal(rule, change.RuleId);
        Assert.Contains("zz", change.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: string, nullable: true", "")]
    [InlineData("", "type: string, nullable: true")]
    public void To_lose_or_gain_a_type_is_a_change_of_the_type_alone(string old, string now)
    {
        Assert.Equal("request-type-changed", Assert.Single(Compare(Sent(old), Sent(now))).RuleId);
        Assert.Equal("response-type-changed", Assert.Single(Compare(Read(old), Read(now))).RuleId);
    }
}
