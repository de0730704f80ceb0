using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>Two ways to write the same are no change.</summary>
public sealed class EqualSpellingTests
{
    public static TheoryData<string, string, string> Pairs => new()
    {
        { "minLength 0", Sent("type: string"), Sent("type: string, minLength: 0") },
        { "minItems 0", Sent("type: array, items: {type: string}"), Sent("type: array, items: {type: string}, minItems: 0") },
        { "minProperties 0", Sent("type: object"), Sent("type: object, minProperties: 0") },
        { "whole numbers above 0", Sent("type: integer, minimum: 1"), Sent("type: integer, minimum: 0, exclusiveMinimum: true") },
        { "numbers in another notation", Sent("type: number, maximum: 1000"), Sent("type: number, maximum: 1.0e+3") },
        { "counts in another notation", Sent("type: string, minLength: 1, maxLength: 20"),
            Sent("type: string, minLength: 1.0, maxLength: 2.0E+1") },
        { "steps in another notation", Sent("type: number, multipleOf: 0.00001"), Sent("type: number, multipleOf: 1e-5") },
        { "listed numbers in another notation", Sent("type: number, enum: [1, 2500, -0]"), Sent("type: number, enum: [1.0, 2.5e3, 0]") },
        { "a default in another notation", Sent("type: number, default: 1.50"), Sent("type: number, default: 1.5") },
        { "a constant in another notation", Sent31("type: number, const: 1.0"), Sent31("type: number, const: 1") },
        { "numbers under a keyword in another notation", Sent31("not: {enum: [[1.0, {a: 2.0}]], maximum: 3.0}"),
            Sent31("not: {enum: [[1, {a: 2}]], maximum: 3}") },
        { "alternatives in another notation", Sent("oneOf: [{type: number, maximum: 1.0}, {type: boolean}]"),
            Sent("oneOf: [{type: number, maximum: 1}, {type: boolean}]") },
        { "limits in another order", Sent("allOf: [{type: string, maxLength: 3}, {maxLength: 5}]"),
            Sent("allOf: [{type: string, maxLength: 5}, {maxLength: 3}]") },
        { "a limit that another one implies", Sent("allOf: [{type: string, maxLength: 3}, {maxLength: 5}]"),
            Sent("allOf: [{type: string, maxLength: 3}, {maxLength: 6}]") },
        { "charset", Body("type: string"),
            Body("type: string").Replace("application/json", "\"Application/JSON; charset=utf-8\"", StringComparison.Ordinal) },
        { "header case", Parameter("name: X-Field, in: header, schema: {type: string}"),
            Parameter("name: x-field, in: header, schema: {type: string}") },
        { "response header case", Header("X-Field"), Header("x-field") },
        { "last slash of a server", Server("https://a.example/v1"), Server("https://a.example/v1/") },
        { "host case and port of a server", Server("https://a.example/v1"), Server("https://A.Example:443/v1") },
        { "mapping that is implied", Union("discriminator: {propertyName: t}"),
            Union("discriminator: {propertyName: t, mapping: {A: \"#/components/schemas/A\"}}") },
        { "contains with the default", Sent31("type: array, contains: {const: a}"),
            Sent31("type: array, contains: {const: a}, minContains: 1") },
        { "a reference under a keyword", Sent31("not: {$ref: \"#/components/schemas/N\"}"), Sent31("not: {const: a}") },
        { "scheme case", Scheme("bearer"), Scheme("Bearer") },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void It_is_no_change(string what, string old, string now)
    {
        Assert.Empty(Compare(old, now));
        Assert.Empty(Compare(now, old));
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("type: number, maximum: 18446744073709551615", "type: number, maximum: 18446744073709551614")]
    [InlineData("type: number, multipleOf: 0.1000000000000000001", "type: number, multipleOf: 0.1")]
    [InlineData("type: number, default: 9007199254740993.0", "type: number, default: 9007199254740992.0")]
    [InlineData("type: number, enum: [0.30000000000000004441]", "type: number, enum: [0.3000000000000000444]")]
    [InlineData("not: {maximum: 18446744073709551615}", "not: {maximum: 18446744073709551614}")]
    public void Numbers_that_are_nearly_equal_are_a_change(string old, string now) => Assert.NotEmpty(Compare(Sent(old), Sent(now)));

    private static string Header(string name) =>
        Operation($"responses: {{\"200\": {{description: Done., headers: {{{name}: {{schema: {{type: string}}}}}}}}}}");

    private static string Server(string url) => Operation(document: $"servers: [{{url: \"{url}\"}}]");

    private static string Scheme(string name) =>
        Operation(document: $"components: {{securitySchemes: {{token: {{type: http, scheme: {name}}}}}}}");

    private static string Union(string discriminator) => Read(
        $"oneOf: [{{$ref: \"#/components/schemas/A\"}}, {{$ref: \"#/components/schemas/B\"}}], {discriminator}",
        Schemas("A: {type: object, properties: {t: {type: string}}}, B: {type: object, properties: {t: {type: string}, b: {type: "
            + "string}}}"));

    private static string Sent31(string schema) =>
        Sent(schema, Schemas("N: {const: a}")).Replace("3.0.3", "3.1.0", StringComparison.Ordinal);
}
