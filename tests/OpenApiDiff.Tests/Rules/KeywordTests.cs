using OpenApiDiff.Rules;

namespace OpenApiDiff.Tests.Rules;

/// <summary>No keyword of a schema changes unseen.</summary>
public sealed class KeywordTests
{
    // The members of a schema, as the meta-schemas of Swagger 2.0, OpenAPI 3.0 and JSON Schema 2020-12 with OpenAPI's base
    // vocabulary list them; draft 4 and 2019-09 add the last few, which specs in the wild still have.
    private static readonly string[] Keywords =
    [
        "$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs",
        "prefixItems", "items", "contains", "additionalProperties", "properties", "patternProperties", "dependentSchemas", "propertyNames",
        "if", "then", "else", "allOf", "anyOf", "oneOf", "not", "unevaluatedItems", "unevaluatedProperties",
        "type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
            "pattern",
        "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required",
            "dependentRequired",
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "format",
        "contentEncoding", "contentMediaType", "contentSchema", "discriminator", "xml", "externalDocs", "example", "nullable",
        "additionalItems", "dependencies", "$recursiveRef", "$recursiveAnchor", "definitions",
    ];

    // Of each keyword that is compared: what the schema says besides, and two values. Those marked 3.0 mean nothing later on.
    private static readonly Dictionary<string, (string Besides, string Before, string After)> Changes = new()
    {
        ["$ref"] = ("", "\"#/components/schemas/A\"", "\"#/components/schemas/B\""),
        ["$dynamicRef"] = ("", "\"#a\"", "\"#b\""),
        ["$recursiveRef"] = ("", "\"#\"", "\"#b\""),
        ["prefixItems"] = ("type: array", "[{type: string}]", "[{type: integer}]"),
        ["items"] = ("type: array", "{type: string}", "{type: integer}"),
        ["contains"] = ("type: array", "{type: string}", "{type: integer}"),
        ["additionalProperties"] = ("type: object, properties: {a: {}}", "true", "false"),
        ["properties"] = ("type: object", "{a: {type: string}}", "{b: {type: string}}"),
        ["patternProperties"] = ("type: object", "{a: {type: string}}", "{b: {type: string}}"),
        ["dependentSchemas"] = ("type: object", "{a: {required: [b]}}", "{a: {required: [c]}}"),
        ["dependencies"] = ("type: object", "{a: [b]}", "{a: [c]}"),
        ["propertyNames"] = ("type: object", "{pattern: a}", "{pattern: b}"),
        ["if"] = ("type: string, then: {maxLength: 3}", "{pattern: a}", "{pattern: b}"),
        ["then"] = ("type: string, if: {pattern: a}", "{maxLength: 3}", "{maxLength: 4}"),
        ["else"] = ("type: string, if: {pattern: a}", "{maxLength: 3}", "{maxLength: 4}"),
        ["allOf"] = ("type: string", "[{maxLength: 3}]", "[{maxLength: 4}]"),
        ["anyOf"] = ("", "[{type: string}, {type: integer}]", "[{type: string}, {type: boolean}]"),
        ["oneOf"] = ("", "[{type: string}, {type: integer}]", "[{type: string}, {type: boolean}]"),
        ["not"] = ("type: string", "{pattern: a}", "{pattern: b}"),
        ["unevaluatedItems"] = ("type: array", "true", "false"),
        ["additionalItems"] = ("type: array", "true", "false"),
        ["unevaluatedProperties"] = ("type: object", "true", "false"),
        ["type"] = ("", "string", "integer"),
        ["const"] = ("type: string", "a", "b"),
        ["enum"] = ("type: string", "[a, b]", "[a]"),
        ["multipleOf"] = ("type: integer", "2", "3"),
        ["maximum"] = ("type: integer", "2", "3"),
        ["exclusiveMaximum"] = ("type: integer", "2", "3"),
        ["minimum"] = ("type: integer", "2", "3"),
        ["exclusiveMinimum"] = ("type: integer", "2", "3"),
        ["maxLength"] = ("type: string", "2", "3"),
        ["minLength"] = ("type: string", "2", "3"),
        ["pattern"] = ("type: string", "a", "b"),
        ["maxItems"] = ("type: array, items: {type: string}", "2", "3"),
        ["minItems"] = ("type: array, items: {type: string}", "2", "3"),
        ["uniqueItems"] = ("type: array, items: {type: string}", "true", "false"),
        ["maxContains"] = ("type: array, contains: {type: string}", "2", "3"),
        ["minContains"] = ("type: array, contains: {type: string}", "2", "3"),
        ["maxProperties"] = ("type: object", "2", "3"),
        ["minProperties"] = ("type: object", "2", "3"),
        ["required"] = ("type: object, properties: {a: {}, b: {}}", "[a]", "[b]"),
        ["dependentRequired"] = ("type: object", "{a: [b]}", "{a: [c]}"),
        ["title"] = ("type: string", "A", "B"),
        ["description"] = ("type: string", "A", "B"),
        ["default"] = ("type: string", "a", "b"),
        ["deprecated"] = ("type: string", "true", "false"),
        ["readOnly"] = ("type: string", "true", "false"),
        ["writeOnly"] = ("type: string", "true", "false"),
        ["examples"] = ("type: string", "[a]", "[b]"),
        ["example"] = ("type: string", "a", "b"),
        ["format"] = ("type: string", "date", "uuid"),
        ["contentEncoding"] = ("type: string", "base64", "base16"),
        ["contentMediaType"] = ("type: string", "image/png", "image/gif"),
        ["contentSchema"] = ("type: string, contentMediaType: application/json", "{type: string}", "{type: integer}"),
        ["discriminator"] = ("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", "{propertyName: a}",
            "{propertyName: b}"),
        ["externalDocs"] = ("type: string", "{url: \"https://a.example\"}", "{url: \"https://b.example\"}"),
        ["nullable"] = ("type: string", "true", "false"),
    };

    public static TheoryData<string> Compared => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Compared))]
    public void A_change_of_a_keyword_is_found_in_what_is_sent_and_in_what_is_read(string keyword)
    {
        var (besides, before, after) = Changes[keyword];
        // Each of these two is about one way only.
        if (keyword != "writeOnly")
            AssertFound(Specs.Sent);
        if (keyword != "readOnly")
            AssertFound(Read);

        void AssertFound(Func<string, string, string> operation)
        {
            var (old, now) = (Write(operation, keyword, besides, before), Write(operation, keyword, besides, after));
            Assert.NotEmpty(Specs.Compare(old, now));
            Assert.NotEmpty(Specs.Compare(now, old));
        }
    }

    [Fact]
    public void Each_keyword_is_compared_or_named_as_not_compared()
    {
        var known = Changes.Keys.Concat(NotCompared.Members.Keys).Append("definitions");
        Assert.Empty(Keywords.Except(known));
    }

    [Fact]
    public void The_page_names_what_is_not_compared()
    {
        var page = RulePage.Write();
        Assert.All(NotCompared.Members, member => Assert.Contains($"- `{member.Key}` {member.Value}", page, StringComparison.Ordinal));
    }

    private static string Read(string schema, string document) => Specs.Read(schema, document);

    private static string Write(Func<string, string, string> operation, string keyword, string besides, string value)
    {
        var schema = besides.Length == 0 ? $"{keyword}: {value}" : $"{besides}, {keyword}: {value}";
        var schemas = Specs.Schemas(
            "A: {type: object, properties: {a: {type: string}, b: {type: string}}}, B: {type: object, properties: {a: {type: string}, "
            + "b: {type: string}, c: {type: string}}}");
        var text = operation(schema, schemas);
        return keyword == "nullable" ? text : text.Replace("3.0.3", "3.1.0", StringComparison.Ordinal);
    }
}
