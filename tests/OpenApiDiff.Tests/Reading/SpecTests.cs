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
