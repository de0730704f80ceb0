using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests;

/// <summary>Small specs: one operation, <c>changeThing</c>, of which a test gives the part it is about.</summary>
internal static class Specs
{
    /// <summary>A spec with the operation, which has these members, and these members beside its paths.</summary>
    public static string Operation(string members = "", string path = "post /things/{id}", string document = "", string version = "3.0.3")
    {
        var (verb, address) = (path.Split(' ')[0], path.Split(' ')[1]);
        return $$"""
            openapi: {{version}}
            info: {title: Things, version: "1"}
            {{document}}
            paths:
              {{address}}:
                {{verb}}:
                  {{(members.Contains("operationId:", StringComparison.Ordinal) ? "" : "operationId: changeThing")}}
                  {{(members.Contains("responses:", StringComparison.Ordinal) ? "" : "responses: {\"200\": {description: Done.}}")}}
                  {{members.ReplaceLineEndings("\n      ")}}
            """;
    }

    /// <summary>The operation with one parameter; the flow map holds its members.</summary>
    public static string Parameter(string members, string document = "") => Operation($"parameters: [{{{members}}}]", document: document);

    /// <summary>The operation with the optional query parameter <c>field</c> of a schema.</summary>
    public static string Query(string schema, string document = "") => Parameter($"name: field, in: query, schema: {{{schema}}}", document);

    /// <summary>The operation that takes an object with the optional member <c>field</c> of a schema.</summary>
    public static string Sent(string schema, string document = "") => Body($"type: object, properties: {{field: {{{schema}}}}}", document);

    /// <summary>The operation that takes a body of a schema.</summary>
    public static string Body(string schema, string document = "") =>
        Operation($"requestBody: {{required: true, content: {{application/json: {{schema: {{{schema}}}}}}}}}", document: document);

    /// <summary>The operation that answers an object with the required member <c>field</c> of a schema.</summary>
    public static string Read(string schema, string document = "", string version = "3.0.3") =>
        Answer($"type: object, required: [field], properties: {{field: {{{schema}}}}}", document, version);

    /// <summary>The operation that answers a body of a schema.</summary>
    public static string Answer(string schema, string document = "", string version = "3.0.3") =>
        Operation($"responses: {{\"200\": {{description: Done., content: {{application/json: {{schema: {{{schema}}}}}}}}}}}",
            document: document, version: version);

    /// <summary>Named schemas, as a part of a document.</summary>
    public static string Schemas(string members) => $"components: {{schemas: {{{members}}}}}";

    public static IReadOnlyList<Change> Compare(string before, string after) =>
        SpecDiff.Compare(Spec.Parse(before, "old.yaml"), Spec.Parse(after, "new.yaml"));
}
