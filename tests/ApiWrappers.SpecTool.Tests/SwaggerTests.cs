namespace ApiWrappers.SpecTool.Tests;

/// <summary>Swagger 2.0 is read as it is.</summary>
public sealed class SwaggerTests
{
    private const string Document = """
        swagger: "2.0"
        info: { title: Test, version: "1" }
        host: api.example
        basePath: /v1
        consumes: [application/json]
        paths:
          /things/{id}:
            parameters: [{ name: id, in: path, required: true, type: integer, format: int64 }]
            put:
              operationId: putThing
              parameters:
                - { name: thing, in: body, required: true, schema: { $ref: "#/definitions/Thing" } }
                - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: pipes }
              responses: { 200: { description: ok, schema: { $ref: "#/definitions/Thing" } } }
          /files:
            post:
              operationId: addFile
              parameters: [{ name: file, in: formData, type: file, required: true }, { name: note, in: formData, type: string }]
              responses: { 204: { description: ok } }
        definitions:
          Thing: { type: object, properties: { id: { type: integer, x-nullable: true } } }
        securityDefinitions:
          login: { type: basic }
        """;

    [Fact]
    public void Bodies_parameters_and_definitions_are_read()
    {
        var prepared = Prepared.From(Document);
        var put = prepared.Operation("PutThing");

        Assert.Empty(prepared.Findings);
        Assert.Equal(("Thing", "Thing"), (put.Body.Type!.Text, put.Result.Body.Type!.Text));
        Assert.Equal(["tags IReadOnlyList<string> pipe", "id long plain"],
            put.Parameters.Select(parameter => $"{parameter.Name} {parameter.Type.Text} {parameter.Style}"));
        Assert.Equal(["file file True", "note text False"],
            prepared.Operation("AddFile").Body.Parts.Select(part => $"{part.Name} {part.Kind} {part.IsRequired}"));
    }

    [Fact]
    public void Security_and_servers_are_read()
    {
        var prepared = Prepared.From(Document);

        Assert.Equal("LoginCredential", Assert.Single(prepared.Plan!.Credentials).Type);
        Assert.Equal("https://api.example/v1", Passes.ServerPass.Url(prepared.Plan!.Root["servers"].Items[0]));
    }
}
