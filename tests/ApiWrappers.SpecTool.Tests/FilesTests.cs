namespace ApiWrappers.SpecTool.Tests;

/// <summary>References into other files, and overlays.</summary>
public sealed class FilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void References_into_files_below_the_folder_are_read()
    {
        Write("parts/thing.yaml", """
            Thing: { type: object, properties: { other: { $ref: "#/Other" }, shared: { $ref: "../shared.json" } } }
            Other: { type: object, properties: { id: { type: string } } }
            """);
        Write("shared.json", """{ "type": "object", "properties": { "a": { "type": "integer" } } }""");
        Write("parts/path.yaml", """get: { operationId: getThing, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "thing.yaml#/Thing" } } } } } }""");
        var prepared = SpecPreparation.Run(Write("spec.yaml", Prepared.Paths("/t: { $ref: parts/path.yaml }")), new SpecOptions());

        Assert.Empty(prepared.Findings);
        Assert.Equal("Thing", prepared.Operation("GetThing").Result.Body.Type!.Text);
        Assert.Equal(["other", "shared"], prepared.Class("Thing").Properties.Select(property => property.JsonName));
        Assert.Equal(["path.yaml", "thing.yaml", "shared.json"], prepared.Context!.Files.Referenced.Select(Path.GetFileName));
    }

    [Fact]
    public void References_are_followed_where_OpenAPI_has_none()
    {
        Write("parts.yaml", """
            operation: { operationId: getThing, parameters: { $ref: "#/parameters" }, responses: { $ref: "#/responses" } }
            parameters: [{ name: limit, in: query, schema: { type: integer } }]
            responses: { "200": { description: ok, content: { $ref: "#/content" } } }
            content: { application/json: { schema: { type: object, properties: { $ref: "#/properties" } } } }
            properties: { a: { type: string } }
            """);
        var prepared = SpecPreparation.Run(
            Write("spec.yaml", Prepared.Paths("/t: { get: { $ref: parts.yaml#/operation }, put: { $ref: parts.yaml#/nowhere } }")),
            new SpecOptions());
        var operation = prepared.Operation("GetThing");

        Assert.Equal("limit", Assert.Single(operation.Parameters).Name);
        Assert.Equal("a", Assert.Single(prepared.Class(operation.Result.Body.Type!.Text).Properties).JsonName);
        Assert.Equal("PUT /t", Assert.Single(prepared.Context!.LeftOut).Operation.Title);
    }

    [Fact]
    public void A_reference_inside_a_file_means_that_file_and_else_the_document()
    {
        Write("common.yaml", """
            components:
              schemas:
                Thing: { type: object, properties: { error: { $ref: "#/components/schemas/Error" }, page: { $ref: "#/components/schemas/Page" } } }
                Error: { type: object, properties: { common: { type: string } } }
            """);
        var prepared = SpecPreparation.Run(Write("spec.yaml", Prepared.Thing("""
            Thing: { $ref: "common.yaml#/components/schemas/Thing" }
            Error: { type: object, properties: { own: { type: string } } }
            Page: { type: object, properties: { next: { type: string } } }
            """)), new SpecOptions());
        var thing = prepared.Class(prepared.Operation("GetThing").Result.Body.Type!.Text);

        Assert.Empty(prepared.Findings);
        Assert.Equal(["common", "next"], thing.Properties.Select(property =>
            Assert.Single(prepared.Class(property.Type.Text).Properties).JsonName));
        Assert.Equal("own", Assert.Single(prepared.Class("Error").Properties).JsonName);
    }

    [Fact]
    public void A_reference_to_nothing_in_another_file_says_so()
    {
        Write("parts.yaml", "here: { type: string }");
        var spec = Write("spec.yaml", Prepared.Thing("Thing: { type: object, properties: { a: { $ref: parts.yaml#/nowhere } } }"));

        var finding = Assert.Single(SpecPreparation.Run(spec, new SpecOptions()).Findings);
        Assert.Contains("cannot be read, since nothing is there.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_outside_of_the_folder_or_on_the_network_is_not_read()
    {
        var spec = Write("specs/spec.yaml", Prepared.Thing("""
            Thing: { type: object, properties: { a: { $ref: "../secret.yaml#/A" }, b: { $ref: "https://example.com/b.yaml" } } }
            """));
        Write("secret.yaml", "A: { type: string }");
        var prepared = SpecPreparation.Run(spec, new SpecOptions());

        Assert.Equal(["OPENAPI002", "OPENAPI002"], prepared.Findings.Select(finding => finding.Id));
        Assert.Equal("JsonElement", prepared.Property("Thing", "a").Type.Text);
    }

    [Fact]
    public void An_overlay_updates_and_removes()
    {
        var overlay = Write("fixes.yaml", """
            overlay: 1.0.0
            info: { title: Fixes, version: "1" }
            actions:
              - target: $.paths['/a'].get
                update: { operationId: renamed, x-aw-retry: never }
              - target: $.paths.*[?@.deprecated == true]
                remove: true
              - target: $..parameters[?@.name == 'old']
                remove: true
            """);
        var spec = Write("spec.yaml", Prepared.Paths("""
            /a: { get: { operationId: a, parameters: [{ name: old, in: query }, { name: new, in: query }], responses: { "204": { description: ok } } } }
            /b: { get: { operationId: b, deprecated: true, responses: { "204": { description: ok } } } }
            """));
        var prepared = SpecPreparation.Run(spec, new SpecOptions { Overlays = [overlay] });
        var operation = Assert.Single(prepared.Plan!.Operations);

        Assert.Empty(prepared.Findings);
        Assert.Equal("renamed", operation.Operation.Id);
        Assert.Equal("never", operation.Operation.Node["x-aw-retry"].Text);
        Assert.Equal("new", Assert.Single(operation.Parameters).Name);
    }

    [Theory]
    [InlineData("$.nowhere", "Warning")]
    [InlineData("$.paths[1:2]", "Error")]
    [InlineData("$.paths[?length(@.x) == 1]", "Error")]
    [InlineData("paths", "Error")]
    public void A_target_that_finds_nothing_or_is_not_understood_is_said(string target, string severity)
    {
        var overlay = Write("fixes.yaml", $"overlay: 1.0.0\nactions:\n  - target: \"{target}\"\n    update: {{}}\n");
        var spec = Write("spec.yaml", Prepared.Paths("""/a: { get: { responses: { "204": { description: ok } } } }"""));

        var finding = Assert.Single(SpecPreparation.Run(spec, new SpecOptions { Overlays = [overlay] }).Findings);
        Assert.Equal(("OPENAPI030", severity, 3), (finding.Id, finding.Severity.ToString(), finding.Place.Line));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
