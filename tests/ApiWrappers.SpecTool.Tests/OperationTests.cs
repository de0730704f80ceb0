using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Tests;

/// <summary>The bodies, parameters and responses of operations.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData("security: [{ key: [] }]", "id")]
    [InlineData("security: [{ other: [] }]", "id")]
    [InlineData("security: []", "id,x-api-key")]
    public void A_parameter_that_the_credential_sends_is_none_of_the_method(string security, string parameters)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""
            /things/{id}:
              get:
                {{security}}
                operationId: getThing
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: x-api-key, in: header, required: true, schema: { type: string } }]
                responses: { "204": { description: ok } }
            """) + """

            components:
              securitySchemes: { key: { type: apiKey, in: header, name: X-Api-Key }, other: { type: http, scheme: bearer } }
            """);

        Assert.Equal(parameters, string.Join(',', prepared.Operation("GetThing").Parameters.Select(parameter => parameter.Name)));
    }

    [Theory]
    [InlineData("x-å", "has characters that the name of a header cannot have")]
    [InlineData("x y", "has characters that the name of a header cannot have")]
    [InlineData("a:b", "has characters that the name of a header cannot have")]
    [InlineData("Content-MD5", "is a header that the connection or the body sets")]
    [InlineData("expect", "is a header that the connection or the body sets")]
    public void A_header_that_cannot_be_sent_is_not_served(string name, string reason)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""
            /a: { get: { operationId: a, parameters: [{ name: "{{name}}", in: header, required: true, schema: { type: string } }], responses: { "204": { description: ok } } } }
            /b: { get: { operationId: b, parameters: [{ name: "{{name}}", in: header, schema: { type: string } }], responses: { "204": { description: ok } } } }
            """));

        Assert.Equal("b", Assert.Single(prepared.Plan!.Operations).Operation.Id);
        Assert.Empty(prepared.Operation("B").Parameters);
        Assert.All(prepared.Findings,
            finding => Assert.Contains($"its parameter '{name}' {reason}.", finding.Message, StringComparison.Ordinal));
        Assert.Equal([("OPENAPI019", SpecSeverity.Warning), ("OPENAPI019", SpecSeverity.Warning)],
            prepared.Findings.Select(finding => (finding.Id, finding.Severity)));
    }

    [Fact]
    public void A_key_in_a_header_that_cannot_be_sent_gets_no_credential()
    {
        var prepared = Prepared.From(Prepared.Paths("""/t: { get: { operationId: get, responses: { "204": { description: ok } } } }""") + """

            components:
              securitySchemes: { bad: { type: apiKey, in: header, name: "x å" }, good: { type: apiKey, in: cookie, name: "x å" } }
            """);

        Assert.Equal("good", Assert.Single(prepared.Plan!.Credentials).Scheme);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ schema: { type: object } }")]
    [InlineData("{ schema: { type: object, additionalProperties: true } }")]
    public void A_form_whose_parts_are_not_described_is_filled_by_the_caller(string form)
    {
        var prepared = Prepared.From(Prepared.Paths(
            $$"""/t: { post: { operationId: send, requestBody: { content: { multipart/form-data: {{form}} } }, responses: { "204": { description: ok } } } }"""));

        Assert.Equal("ApiForm", prepared.Operation("Send").Body.Type!.Text);
        Assert.Equal("OPENAPI022", Assert.Single(prepared.Findings).Id);
    }

    [Theory]
    [InlineData("\"*/*\": { schema: { type: object, properties: { a: { type: string } } } }", "Json", "application/json")]
    [InlineData("application/vnd.acme+json: { schema: { type: array, items: { type: string } } }", "Json", "application/vnd.acme+json")]
    [InlineData("text/csv: { schema: { type: string } }", "Text", "text/csv")]
    [InlineData("application/pdf: {}", "File", "application/pdf")]
    [InlineData("application/pdf: { schema: { type: string, format: binary } }, application/json: { schema: { type: string } }", "Json",
        "application/json")]
    [InlineData("application/json: { schema: { type: string, format: binary } }", "File", "application/json")]
    public void A_response_is_read_as_its_media_type_says(string content, string kind, string media)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""/t: { get: { operationId: get, responses: { "200": { description: ok, content: { {{content}} } } } } }"""));
        var body = prepared.Operation("Get").Result.Body;

        Assert.Equal((kind, media), (body.Kind.ToString(), body.Media));
    }

    [Theory]
    [InlineData("application/merge-patch+json: { schema: { type: object } }", "Json", "application/merge-patch+json")]
    [InlineData("text/plain: { schema: { type: string } }, application/json: { schema: { type: object } }", "Json", "application/json")]
    [InlineData("application/octet-stream: { schema: { type: string, format: binary } }", "File", "application/octet-stream")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } }, oneOf: [{ required: "
        + "[a] }] } }", "Fields", "application/x-www-form-urlencoded")]
    [InlineData("application/xml: { schema: { type: object } }", "Text", "application/xml")]
    public void A_body_is_sent_as_its_media_type_says(string content, string kind, string media)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""/t: { post: { operationId: add, requestBody: { content: { {{content}} } }, responses: { "204": { description: ok } } } }"""));
        var body = prepared.Operation("Add").Body;

        Assert.Equal((kind, media), (body.Kind.ToString(), body.Media));
    }

    [Fact]
    public void A_form_has_parts_of_every_kind()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /t:
              post:
                operationId: add
                requestBody:
                  content:
                    multipart/form-data:
                      schema:
                        type: object
                        required: [file]
                        properties:
                          file: { type: string, format: binary }
                          files: { type: array, items: { type: string, format: binary } }
                          count: { type: integer }
                          tags: { type: array, items: { type: string } }
                          meta: { type: object, properties: { a: { type: string } } }
                responses: { "204": { description: ok } }
            """));

        Assert.Equal(
            ["file file ApiFile True", "files files IReadOnlyList<ApiFile> False", "count text long False",
                "tags list IReadOnlyList<string> False", "meta json AddMeta False"],
            prepared.Operation("Add").Body.Parts.Select(part => $"{part.Name} {part.Kind} {part.Type.Text} {part.IsRequired}"));
    }

    [Theory]
    [InlineData("in: query, schema: { type: array, items: { type: integer } }", "repeat", "IReadOnlyList<long>")]
    [InlineData("in: query, explode: false, schema: { type: array, items: { type: boolean } }", "comma", "IReadOnlyList<bool>")]
    [InlineData("in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } }", "pipe",
        "IReadOnlyList<string>")]
    [InlineData("in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } }", "deep", "GetQ")]
    [InlineData("in: query, schema: { type: number }", "plain", "double")]
    [InlineData("in: query, schema: {}", "plain", "string")]
    [InlineData("in: header, schema: { type: boolean }", "plain", "bool")]
    [InlineData("in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }", "json",
        "GetQ")]
    public void A_parameter_has_a_type_and_a_style(string parameter, string style, string type)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""/t: { get: { operationId: get, parameters: [{ name: q, {{parameter}} }], responses: { "204": { description: ok } } } }"""));
        var plan = Assert.Single(prepared.Operation("Get").Parameters);

        Assert.Equal((style, type), (plan.Style, plan.Type.Text));
    }

    [Fact]
    public void A_parameter_that_the_path_needs_is_added_and_headers_that_OpenAPI_ignores_are_not_sent()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /t/{id}/{*rest}:
              get:
                operationId: get
                parameters: [{ name: Content-Type, in: header, required: true, schema: { type: string } }, { name: id, in: query, schema: { type: string } }]
                responses: { "204": { description: ok } }
            """));

        Assert.Equal(
            ["query id idQuery", "path id id", "path rest rest"],
            prepared.Operation("Get").Parameters.Select(parameter => $"{parameter.In} {parameter.Name} {parameter.Variable}"));
    }

    [Fact]
    public void Successes_that_differ_are_cases_of_one_type()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /t: { get: { operationId: get, responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }, "204": { description: none } } } }
            """));

        Assert.Equal("GetSuccess", prepared.Operation("Get").Union);
        Assert.Equal(["Ok Json", "NoContent None"],
            prepared.Operation("Get").Successes.Select(success => $"{success.Case} {success.Body.Kind}"));
    }

    [Theory]
    [InlineData("security: []")]
    [InlineData("summary: s")]
    [InlineData("security: [{}]")]
    public void No_security_is_public(string member)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""/t: { get: { operationId: get, {{member}}, responses: { "204": { description: ok } } } }"""));

        Assert.Equal(0, Assert.Single(prepared.Operation("Get").Operation.Node["security"].Items).Count);
    }

    [Fact]
    public void The_server_of_an_operation_is_named_when_it_is_another()
    {
        var prepared = Prepared.From("servers: [{ url: https://api.example/v1 }]\n" + Prepared.Paths("""
            /a: { get: { operationId: a, servers: [{ url: https://uploads.example }], responses: { "204": { description: ok } } } }
            /b: { get: { operationId: b, servers: [{ url: https://api.example/v1 }], responses: { "204": { description: ok } } } }
            """));

        Assert.Equal("https://uploads.example/", prepared.Operation("A").Operation.Node["x-aw-server"].Text);
        Assert.False(prepared.Operation("B").Operation.Node["x-aw-server"].Exists);
        Assert.Equal(BodyKind.None, prepared.Operation("B").Body.Kind);
    }

    [Theory]
    [InlineData("{ method: GetContent, parameter: raw, summary: s }", null)]
    [InlineData("{ parameter: raw, summary: s }", "as 'method'")]
    [InlineData("{ method: get content, parameter: raw, summary: s }", "'get content'")]
    [InlineData("{ method: Get, parameter: raw, summary: s }", "operation's method already")]
    [InlineData("{ method: GetContent, parameter: raw }", "'summary'")]
    [InlineData("{ method: GetContent, parameter: id, summary: s }", "'id'")]
    public void A_second_method_has_a_name_of_its_own_and_a_parameter(string download, string? problem)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""
            /t/{id}: { get: { operationId: get, x-aw-download: {{download}}, parameters: [{ name: raw, in: query, schema: { type: boolean } }], responses: { "200": { description: ok } } } }
            """));

        var found = prepared.Findings.Where(finding => finding.Id == "OPENAPI033").Select(finding => finding.Message).ToList();
        Assert.Equal(problem is null ? 0 : 1, found.Count);
        Assert.All(found, message => Assert.Contains(problem!, message, StringComparison.Ordinal));
        Assert.Equal(problem is not null, prepared.IsFailed);
    }

    [Fact]
    public void What_an_encoding_of_a_form_asks_for_and_does_not_get_is_told()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /t:
              post:
                operationId: addFields
                requestBody:
                  content:
                    application/x-www-form-urlencoded:
                      schema: { type: object, properties: { a: { type: object, properties: { b: { type: string } } }, c: { type: array, items: { type: string } } } }
                      encoding: { a: { contentType: application/xml }, c: { style: matrix } }
                responses: { "204": { description: ok } }
              put:
                operationId: addParts
                requestBody:
                  content:
                    multipart/form-data:
                      schema: { type: object, properties: { a: { type: string }, c: { type: array, items: { type: string } } } }
                      encoding: { a: { headers: { X-A: { schema: { type: string } } } }, c: { style: spaceDelimited } }
                responses: { "204": { description: ok } }
            """));

        Assert.Empty(prepared.Operation("AddFields").Body.Styles);
        Assert.Equal(["a text ", "c list "],
            prepared.Operation("AddParts").Body.Parts.Select(part => $"{part.Name} {part.Kind} {part.Separator}"));
        Assert.Equal(
            [
                "OPENAPI034 'a' in the form of POST /t has the media type 'application/xml'",
                "OPENAPI034 'c' in the form of POST /t has the style 'matrix'",
                "OPENAPI034 'a' in the form of PUT /t has headers",
            ],
            prepared.Findings.Select(finding => $"{finding.Id} {finding.Message.Split(',')[0]}"));
    }
}
