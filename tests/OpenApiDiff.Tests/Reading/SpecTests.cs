using OpenApiDiff.Reading;
using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Reading;

/// <summary>An unreadable spec is refused in one sentence that says which, where and what to do.</summary>
public sealed class SpecTests
{
    [Theory]
    [InlineData("", "new.yaml is not an OpenAPI spec")]
    [InlineData("just text", "new.yaml is not an OpenAPI spec")]
    [InlineData("- a\n- b", "new.yaml is not an OpenAPI spec")]
    [InlineData("name: me", "it has no 'openapi' at its top")]
    [InlineData("swagger: '1.2'", "written in OpenAPI 1.2, which is not read; convert it")]
    [InlineData("openapi: 3.0.3\nx-a: &a [*a]", "line 2, column 10: the alias 'a' is used before its anchor is complete")]
    [InlineData("{\"openapi\": \"3.0.3\", \"openapi\": \"3.0.3\"}", "not valid JSON")]
    [InlineData("openapi: 4.0.0", "written in OpenAPI 4.0.0, which is not read; convert it")]
    [InlineData("openapi: 3.05", "written in OpenAPI 3.05, which is not read; convert it")]
    [InlineData("openapi: 3.0.3\ninfo: [", "not valid YAML: line ")]
    [InlineData("openapi: 3.0.3\nopenapi: 3.0.3", "not valid YAML: line 2")]
    [InlineData("openapi: 3.0.3\n? [a, b]\n: c", "not valid YAML: line 2, column 3: a name must be plain text")]
    [InlineData("{\"openapi\": \"3.0.3\",", "not valid JSON")]
    [InlineData("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: []", "not a valid spec: at #/paths")]
    public void What_is_no_spec_is_refused(string text, string message)
    {
        var refusal = Assert.Throws<SpecException>(() => Spec.Parse(text, "new.yaml"));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("new.yaml ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_nothing_is_refused_by_name()
    {
        var refusal = Assert.Throws<SpecException>(() => Compare(Read("type: string"), Read("$ref: \"#/components/schemas/Missing\"")));
        Assert.Equal("new.yaml refers to the schema '#/components/schemas/Missing', which it does not have; add it or fix the reference.",
            refusal.Message);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    public void Nesting_without_end_is_refused(string language)
    {
        var brackets = new string('[', 20_000);
        var text = language == "json" ? $"{{\"openapi\": \"3.0.3\", \"x-deep\": {brackets}" : $"openapi: 3.0.3\nx-deep: {brackets}";
        Assert.Throws<SpecException>(() => Spec.Parse(text, "new.yaml"));
    }

    [Fact]
    public void What_is_merged_counts_as_if_it_was_written_there()
    {
        var merged = Body("<<: *base, properties: {a: {type: string}}", "x-base: &base {type: object, required: [a]}");
        Assert.Empty(Compare(merged,
            Body("type: object, required: [a], properties: {a: {type: string}}", "x-base: {type: object, required: [a]}")));
    }

    [Fact]
    public void Swagger_2_is_read()
    {
        var text = Swagger("type: string");
        Assert.Empty(Compare(text, text));
        Assert.Equal("response-type-changed", Assert.Single(Compare(text, Swagger("type: integer"))).RuleId);

        static string Swagger(string schema) => """
            swagger: "2.0"
            info: {title: Things, version: "1"}
            paths:
              /things:
                get:
                  operationId: listThings
                  produces: [application/json]
                  responses: {"200": {description: Done., schema: {SCHEMA}}}
            """.Replace("SCHEMA", schema, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swagger: 2.0", true)]
    [InlineData("openapi: 3.0", false)]
    [InlineData("openapi: 3.1", false)]
    [InlineData("openapi: 3.2", false)]
    public void A_version_may_be_written_without_quotes(string version, bool isSwagger)
    {
        var text = Operation().Replace("openapi: 3.0.3", version, StringComparison.Ordinal);
        Assert.Empty(Compare(text, text));
        Assert.Equal(isSwagger, Compare(text, Operation()).Any(change => change.RuleId == "openapi-version-changed"
            && change.Message == "openapi: was 2.0, is 3.0.3."));
    }

    [Fact]
    public void A_version_of_the_api_is_text_whatever_it_looks_like()
    {
        var before = Operation().Replace("version: \"1\"", "version: 1.10", StringComparison.Ordinal);
        var change = Assert.Single(Compare(before, before.Replace("1.10", "1.1", StringComparison.Ordinal)));
        Assert.Equal("info: the version was \"1.10\", is \"1.1\".", change.Message);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    public void A_number_that_has_no_end_is_refused(string language)
    {
        var text = language == "json"
            ? """{"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}, "x-small": [1e-99999999999]}"""
            : "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\nx-small: [1e-99999999999]";
        var refusal = Assert.Throws<SpecException>(() => Compare(text, text));
        Assert.Contains("1e-99999999999", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: \"9\\e[2J\"", "written in OpenAPI 9?[2J, which")]
    [InlineData("openapi: 3.0.3\n\"a\\e[2J\": 1\n\"a\\e[2J\": 2", "the name 'a?[2J' is there twice")]
    [InlineData("openapi: 3.0.3\npaths: {/a: {$ref: \"#/a\\e[2J\\n::error::b\"}}", "'#/a?[2J?::error::b'")]
    public void A_refusal_holds_nothing_that_would_control_a_terminal(string text, string message)
    {
        var refusal = Assert.Throws<SpecException>(() => Spec.Parse(text, "new.yaml"));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(refusal.Message, char.IsControl);
    }

    [Fact]
    public void Aliases_that_grow_without_end_are_refused()
    {
        var text = "openapi: 3.0.3\na: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
        for (var letter = 'b'; letter <= 'i'; letter++)
            text += $"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n";
        Assert.Contains("expands to more than", Assert.Throws<SpecException>(() => Spec.Parse(text, "new.yaml")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0.4")]
    [InlineData("3.1.1")]
    [InlineData("3.2.0")]
    public void Each_version_since_3_0_is_read(string version) =>
        Assert.Empty(Compare(Read("type: string", version: version), Read("type: string", version: version)));
}
