using OpenApiDiff.Reading;
using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Reading;

/// <summary>Specs that consist of several files.</summary>
public sealed class FilesTests
{
    private const string Path = """
        openapi: 3.0.3
        info: {title: Things, version: "1"}
        paths:
          /things: {$ref: "./paths/things.yaml"}
        """;

    private static readonly Dictionary<string, string> Files = new()
    {
        ["paths/things.yaml"] = """
            get:
              operationId: listThings
              parameters: [{$ref: "../shared.yaml#/parameters/Page"}]
              responses: {"200": {$ref: "../shared.yaml#/responses/Things"}}
            """,
        ["shared.yaml"] = """
            parameters:
              Page: {name: page, in: query, schema: {type: integer}}
            responses:
              Things: {description: Done., content: {application/json: {schema: {$ref: "#/schemas/Thing"}}}}
            schemas:
              Thing: {type: object, properties: {parent: {$ref: "#/schemas/Thing"}, size: {type: integer}}}
            """,
    };

    [Fact]
    public async Task A_spec_in_one_file_is_equal_to_itself_in_several()
    {
        var spec = await ReadAsync(Files);
        Assert.Empty(SpecDiff.Compare(spec, await ReadAsync(Files)));
        Assert.Empty(SpecDiff.Compare(spec, Spec.Parse("""
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters: [{name: page, in: query, schema: {type: integer}}]
                  responses: {"200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
            components:
              schemas:
                Thing: {type: object, properties: {parent: {$ref: "#/components/schemas/Thing"}, size: {type: integer}}}
            """, "one.yaml")));
    }

    [Fact]
    public async Task A_name_may_be_a_word_of_OpenAPI()
    {
        const string Text = """
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths:
              /things:
                get:
                  operationId: listThings
                  responses: {default: {$ref: "parts.yaml#/default"}}
            """;
        const string Parts = """
            default: {description: Done., content: {application/json: {schema: {type: object, properties: {enum: {$ref: "enum.yaml"}}}}}}
            """;
        var old = await Spec.ReadAsync(Text, "spec.yaml", Read("type: string"), CancellationToken.None);
        var now = await Spec.ReadAsync(Text, "spec.yaml", Read("type: integer"), CancellationToken.None);
        Assert.Equal("response-type-changed", Assert.Single(SpecDiff.Compare(old, now)).RuleId);

        static ReadSpecFile Read(string schema) => (path, _) => Task.FromResult<string?>(path == "parts.yaml" ? Parts : schema);
    }

    [Fact]
    public async Task A_reference_where_none_is_looked_for_is_refused()
    {
        const string Text = """
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths: {/things: {$ref: "parts.yaml#/x-parts/example/things"}}
            """;
        const string Parts = """
            x-parts: {example: {things: {get: {operationId: listThings, responses: {"200": {$ref: "more.yaml"}}}}}}
            """;
        var refusal = await Assert.ThrowsAsync<SpecException>(
            () => Spec.ReadAsync(Text, "spec.yaml", (_, _) => Task.FromResult<string?>(Parts), CancellationToken.None));
        Assert.Equal("spec.yaml refers to more.yaml from a place that is not read; move the reference into the spec itself.",
            refusal.Message);
    }

    [Theory]
    [InlineData("shared.yaml", "schema: {type: integer}", "schema: {type: string}", "request-type-changed")]
    [InlineData("shared.yaml", "size: {type: integer}", "size: {type: string}", "response-type-changed")]
    [InlineData("paths/things.yaml", "parameters:", "x-none:", "parameter-removed")]
    public async Task A_change_in_another_file_is_found(string file, string old, string now, string rule)
    {
        var changed = new Dictionary<string, string>(Files) { [file] = Files[file].Replace(old, now, StringComparison.Ordinal) };
        var changes = SpecDiff.Compare(await ReadAsync(Files), await ReadAsync(changed));
        Assert.Contains(changes, change => change.RuleId == rule);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        var refusal = await Assert.ThrowsAsync<SpecException>(() => ReadAsync(new Dictionary<string, string>()));
        Assert.Equal("things.yaml refers to paths/things.yaml, and there is no such file; add it or fix the reference.", refusal.Message);
    }

    [Fact]
    public void A_text_alone_has_no_other_files()
    {
        var refusal = Assert.Throws<SpecException>(
            () => Compare(Read("$ref: \"other.yaml#/components/schemas/Thing\""), Read("type: string")));
        Assert.Equal("old.yaml refers to other.yaml, which cannot be read from a text alone; bundle the spec into one file first.",
            refusal.Message);
    }

    [Theory]
    [InlineData("parameters: [{$ref: \"#/components/parameters/None\"}]", "the parameter '#/components/parameters/None'")]
    [InlineData("requestBody: {$ref: \"#/components/requestBodies/None\"}", "the request body '#/components/requestBodies/None'")]
    [InlineData("responses: {\"200\": {$ref: \"#/components/responses/None\"}}", "the response '#/components/responses/None'")]
    [InlineData("responses: {\"200\": {description: Done., headers: {A: {$ref: \"#/components/headers/None\"}}}}",
        "the header '#/components/headers/None'")]
    public void A_reference_that_leads_nowhere_is_named(string members, string what)
    {
        var refusal = Assert.Throws<SpecException>(() => Spec.Parse(Operation(members), "new.yaml"));
        Assert.Equal($"new.yaml refers to {what}, which it does not have; add it or fix the reference.", refusal.Message);
    }

    [Theory]
    [InlineData("schemas", "responses: {\"200\": {description: Done., content: {application/json: {schema: {$ref: "
        + "\"#/components/schemas/A\"}}}}}")]
    [InlineData("parameters", "parameters: [{$ref: \"#/components/parameters/A\"}]")]
    [InlineData("responses", "responses: {\"200\": {$ref: \"#/components/responses/A\"}}")]
    public void References_in_a_ring_are_refused(string section, string members)
    {
        var ring = $"components: {{{section}: {{A: {{$ref: \"#/components/{section}/B\"}}, B: {{$ref: \"#/components/{section}/A\"}}}}}}";
        var refusal = Assert.Throws<SpecException>(() => Spec.Parse(Operation(members, document: ring), "new.yaml"));
        Assert.Contains("lead in a ring; end it with a definition.", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<Spec> ReadAsync(Dictionary<string, string> files) =>
        Spec.ReadAsync(Path, "things.yaml", (path, _) => Task.FromResult(files.GetValueOrDefault(path)), CancellationToken.None);
}
