using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Tests;

/// <summary>Prepares documents that a test writes.</summary>
internal static class Prepared
{
    /// <summary>An operation that answers with the schema Thing, and more schemas below it.</summary>
    public static string Thing(string schemas, string version = "3.0.3") => $$"""
        openapi: {{version}}
        info: { title: Test, version: "1" }
        paths:
          /things:
            get:
              operationId: getThing
              tags: [Things]
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
        components:
          schemas:
            {{schemas.ReplaceLineEndings("\n    ")}}
        """;

    /// <summary>Operations under paths.</summary>
    public static string Paths(string paths, string version = "3.0.3") => $$"""
        openapi: {{version}}
        info: { title: Test, version: "1" }
        paths:
          {{paths.ReplaceLineEndings("\n  ")}}
        """;

    public static SpecPreparation From(string document, SpecOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("prepared");
        try
        {
            var file = Path.Combine(folder.FullName, "spec.yaml");
            File.WriteAllText(file, document);
            return SpecPreparation.Run(file, options ?? new SpecOptions { Namespace = "Acme", Client = "AcmeClient" });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static ClassPlan Class(this SpecPreparation prepared, string name)
        => prepared.Plan!.Types.OfType<ClassPlan>().Single(type => type.Name == name);

    public static PropertyPlan Property(this SpecPreparation prepared, string type, string jsonName)
        => prepared.Class(type).Properties.Single(property => property.JsonName == jsonName);

    public static OperationPlan Operation(this SpecPreparation prepared, string method)
        => prepared.Plan!.Operations.Single(operation => operation.Operation.MethodName == method);
}
