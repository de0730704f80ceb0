namespace ApiWrappers.SpecTool.Tests;

/// <summary>Swagger 2.0 is read from several files, each of which keeps its own sections.</summary>
public sealed class SwaggerFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("swagger").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Definitions_parameters_and_responses_of_another_file_are_read()
    {
        Write("common.json", """
            {
              "swagger": "2.0",
              "parameters": {
                "ApiVersion": { "name": "api-version", "in": "query", "required": true, "type": "string" },
                "Ids": { "name": "ids", "in": "query", "type": "array", "items": { "type": "integer" }, "collectionFormat": "pipes" },
                "Body": { "name": "thing", "in": "body", "required": true, "schema": { "$ref": "#/definitions/Thing" } },
                "Note": { "name": "note", "in": "formData", "type": "string" },
                "File": { "name": "file", "in": "formData", "type": "file" }
              },
              "responses": { "Failed": { "description": "no", "schema": { "$ref": "#/definitions/Error" } } },
              "definitions": {
                "Error": { "type": "object", "properties": { "schema": { "type": "integer", "x-nullable": true } } },
                "Thing": { "type": "object", "properties": { "own": { "$ref": "#/definitions/Shared" }, "theirs": { "$ref": "spec.yaml#/definitions/Shared" } } },
                "Shared": { "type": "object", "properties": { "common": { "type": "string" } } }
              }
            }
            """);
        var prepared = Run("""
            swagger: "2.0"
            info: { title: Test, version: "1" }
            paths:
              /things:
                post:
                  operationId: addThing
                  parameters: [{ $ref: "common.json#/parameters/ApiVersion" }, { $ref: "common.json#/parameters/Ids" }, { $ref: "common.json#/parameters/Body" }]
                  responses:
                    "200": { description: ok, schema: { $ref: "#/definitions/Shared" } }
                    "400": { $ref: "common.json#/responses/Failed" }
                    "500": { description: no, schema: { $ref: "common.json#/definitions/Error" } }
              /files:
                post:
                  operationId: addFile
                  parameters: [{ $ref: "common.json#/parameters/Note" }, { $ref: "common.json#/parameters/File" }]
                  responses: { "204": { description: ok } }
            definitions:
              Shared: { type: object, properties: { own: { type: string } } }
            """);

        Assert.Empty(prepared.Findings);
        var add = prepared.Operation("AddThing");
        Assert.Equal(["api-version string plain True", "ids IReadOnlyList<long> pipe False"],
            add.Parameters.Select(parameter => $"{parameter.Name} {parameter.Type.Text} {parameter.Style} {parameter.IsRequired}"));
        Assert.Equal(("Thing", "Shared"), (add.Body.Type!.Text, add.Result.Body.Type!.Text));
        Assert.Equal(["Error", "Error"], add.Failures.Select(failure => failure.Body.Type?.Text));
        Assert.True(prepared.Property("Error", "schema").IsNullable);
        Assert.Equal("Shared", prepared.Property("Thing", "theirs").Type.Text);
        Assert.Equal("common", prepared.Class(prepared.Property("Thing", "own").Type.Text).Properties.Single().JsonName);
        Assert.Equal(["note text", "file file"], prepared.Operation("AddFile").Body.Parts.Select(part => $"{part.Name} {part.Kind}"));
    }

    [Fact]
    public void Paths_and_operations_of_another_file_are_read()
    {
        Write("paths/things.yaml", """
            parameters: [{ name: id, in: path, required: true, type: integer }]
            put:
              operationId: putThing
              parameters: [{ name: thing, in: body, schema: { $ref: "../models.yaml#/Thing" } }]
              responses: { 200: { description: ok, schema: { $ref: "../models.yaml#/Thing" } } }
            """);
        Write("paths/get.yaml", """
            operationId: getThing
            parameters: [{ name: tags, in: query, type: array, items: { type: string } }]
            responses: { 200: { description: ok, schema: { $ref: "../models.yaml#/schema" } } }
            """);
        Write("models.yaml", """
            Thing: { type: object, properties: { in: { type: string }, name: { type: string } } }
            schema: { type: object, properties: { description: { type: string, x-nullable: true } } }
            """);
        var prepared = Run("""
            swagger: "2.0"
            info: { title: Test, version: "1" }
            paths:
              /things/{id}: { $ref: paths/things.yaml }
              /things: { get: { $ref: paths/get.yaml } }
            """);

        Assert.Empty(prepared.Findings);
        var put = prepared.Operation("PutThing");
        Assert.Equal(("Thing", "Thing"), (put.Body.Type!.Text, put.Result.Body.Type!.Text));
        Assert.Equal("id long", put.Parameters.Select(parameter => $"{parameter.Name} {parameter.Type.Text}").Single());
        var get = prepared.Operation("GetThing");
        Assert.Equal("tags IReadOnlyList<string> comma", get.Parameters.Select(
            parameter => $"{parameter.Name} {parameter.Type.Text} {parameter.Style}").Single());
        Assert.True(prepared.Property(get.Result.Body.Type!.Text, "description").IsNullable);
    }

    [Fact]
    public void Whole_sections_are_read_from_another_file()
    {
        Write("paths.yaml", """
            /things: { get: { operationId: getThing, responses: { 200: { description: ok, schema: { $ref: "#/definitions/Thing" } } } } }
            """);
        Write("definitions.yaml", "Thing: { type: object, properties: { id: { type: integer } } }");
        var prepared = Run("""
            swagger: "2.0"
            info: { title: Test, version: "1" }
            paths: { $ref: paths.yaml }
            definitions: { $ref: definitions.yaml }
            """);

        Assert.Empty(prepared.Findings);
        Assert.Equal("Thing", prepared.Operation("GetThing").Result.Body.Type!.Text);
    }

    private SpecPreparation Run(string document)
        => SpecPreparation.Run(Write("spec.yaml", document), new SpecOptions { Namespace = "Acme", Client = "AcmeClient" });

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
