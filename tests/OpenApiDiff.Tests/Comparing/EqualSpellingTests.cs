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
