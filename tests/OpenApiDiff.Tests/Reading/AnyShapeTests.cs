using System.Text.Json.Nodes;
using OpenApiDiff.Reading;
using OpenApiDiff.Reporting;

namespace OpenApiDiff.Tests.Reading;

/// <summary>A spec of any shape is compared, or refused in one sentence.</summary>
public sealed class AnyShapeTests
{
    private const string OpenApi = """
        openapi: 3.1.0
        info: {title: T, version: "1", contact: {name: c, email: c@x.example, url: "https://x.example"}, license: {name: l, url: "https://l.example"}, termsOfService: "https://t.example"}
        servers: [{url: "https://{a}.example/v1", variables: {a: {default: x, enum: [x, y]}}}]
        security: [{token: [], oauth: [read]}]
        tags: [{name: things, description: Things., externalDocs: {url: "https://d.example"}}]
        externalDocs: {url: "https://d.example", description: More.}
        x-any: {a: 1}
        webhooks: {happened: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {"200": {description: Ok.}}}}}
        paths:
          /things/{id}:
            summary: One.
            servers: [{url: "https://b.example"}]
            parameters: [{name: id, in: path, required: true, schema: {type: string}}, {$ref: "#/components/parameters/Filter"}]
            post:
              operationId: changeThing
              tags: [things]
              deprecated: true
              security: [{token: []}]
              externalDocs: {url: "https://d.example"}
              x-paging: {a: b}
              callbacks: {done: {"{$request.body#/url}": {post: {responses: {"200": {description: Ok.}}}}}}
              requestBody: {required: true, description: B., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}, example: {name: a}, examples: {one: {value: 1, summary: s}}}, multipart/form-data: {schema: {type: object, properties: {f: {type: string}}}, encoding: {f: {contentType: text/plain, headers: {h: {schema: {type: string}}}}}}}}
              responses:
                "200": {description: Ok., headers: {x-left: {schema: {type: integer}}}, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}, links: {next: {operationId: changeThing, parameters: {id: a}}}}
                default: {$ref: "#/components/responses/Bad"}
        components:
          parameters: {Filter: {name: filter, in: query, style: form, explode: true, example: 1, schema: {type: array, items: {type: string}}}}
          responses: {Bad: {description: Bad., content: {application/json: {schema: {type: object}}}}}
          requestBodies: {Other: {content: {text/plain: {schema: {type: string}}}}}
          headers: {Other: {schema: {type: string}}}
          examples: {Other: {value: 1}}
          securitySchemes: {token: {type: apiKey, in: header, name: x-token}, oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://o.example", scopes: {read: Reads.}}}}}
          schemas:
            Thing:
              type: object
              title: Thing
              description: A thing.
              required: [name]
              discriminator: {propertyName: kind, mapping: {a: "#/components/schemas/Other"}}
              externalDocs: {url: "https://d.example"}
              xml: {name: n, attribute: true}
              example: {name: a}
              properties:
                name: {type: [string, "null"], format: date, minLength: 1, maxLength: 9, pattern: "^a", enum: [a, b], default: a, examples: [a]}
                count: {type: integer, minimum: 1, exclusiveMaximum: 9, multipleOf: 2, const: 4}
                list: {type: array, items: {type: string}, minItems: 1, maxItems: 2, uniqueItems: true, contains: {type: string}, prefixItems: [{type: string}]}
                map: {type: object, additionalProperties: {type: string}, minProperties: 1, maxProperties: 2, propertyNames: {pattern: a}, patternProperties: {a: {type: string}}, dependentRequired: {a: [b]}, dependentSchemas: {a: {type: object}}, unevaluatedProperties: false}
                any: {oneOf: [{$ref: "#/components/schemas/Other"}, {type: string}], readOnly: true, writeOnly: false, deprecated: true, nullable: true}
                all: {allOf: [{$ref: "#/components/schemas/Other"}, {not: {type: string}}], if: {type: string}, then: {type: string}, else: {type: string}}
                some: {anyOf: [{type: string}, {type: integer}], x-name: n, x-enum-varnames: [a]}
            Other: {type: object, properties: {kind: {type: string}}}
        """;

    private const string Swagger = """
        swagger: "2.0"
        info: {title: T, version: "1"}
        host: a.example
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        securityDefinitions: {token: {type: apiKey, in: header, name: x-token}, oauth: {type: oauth2, flow: application, tokenUrl: "https://o.example", scopes: {read: Reads.}}, basic: {type: basic}}
        parameters: {Filter: {name: filter, in: query, type: array, items: {type: string, enum: [a]}, collectionFormat: csv, default: [a]}}
        responses: {Bad: {description: Bad., schema: {type: object}}}
        definitions: {Thing: {type: object, required: [name], properties: {name: {type: string, x-nullable: true}}, example: {name: a}}}
        paths:
          /things/{id}:
            parameters: [{name: id, in: path, required: true, type: integer, maximum: 5}]
            post:
              operationId: changeThing
              parameters: [{$ref: "#/parameters/Filter"}, {name: body, in: body, required: true, schema: {$ref: "#/definitions/Thing"}}]
              responses: {"200": {description: Ok., schema: {$ref: "#/definitions/Thing"}, headers: {x-left: {type: integer, format: int32}}, examples: {application/json: {name: a}}}, default: {$ref: "#/responses/Bad"}}
            put:
              consumes: [multipart/form-data]
              parameters: [{name: file, in: formData, type: file, required: true}, {name: text, in: formData, type: string, minLength: 1}]
              responses: {"204": {description: Done.}}
        """;

    [Theory]
    [InlineData("null")]
    [InlineData("1e9999")]
    [InlineData("\"\\u0000\\n\"")]
    [InlineData("[null]")]
    [InlineData("{\"a\":null}")]
    [InlineData("{\"\":{\"\":1}}")]
    [InlineData("{\"$ref\":\"#\"}")]
    public void Any_part_may_have_any_other_shape(string shape)
    {
        foreach (var text in new[] { OpenApi, Swagger })
        {
            var (root, whole) = (SpecText.Parse(text, "whole.yaml")!, Spec.Parse(text, "whole.yaml"));
            foreach (var path in PathsOf(root, []).Skip(1))
            {
                var copy = root.DeepClone();
                Replace(copy, path, JsonNode.Parse(shape));
                var place = string.Join('/', path);
                var fault = Record.Exception(() =>
                {
                    var other = Spec.Parse(copy.ToJsonString(), "other.json");
                    TextReport.Write(SpecDiff.Compare(whole, other));
                    TextReport.Write(SpecDiff.Compare(other, whole));
                });
                Assert.True(fault is null or SpecException, $"{place}: {fault}");
                Assert.DoesNotContain(fault?.Message ?? "", char.IsControl);
            }
        }
    }

    private static IEnumerable<object[]> PathsOf(JsonNode? node, object[] path)
    {
        yield return path;
        var below = node switch
        {
            JsonObject map => map.SelectMany(member => PathsOf(member.Value, [.. path, member.Key])),
            JsonArray list => list.SelectMany((item, index) => PathsOf(item, [.. path, index])),
            _ => [],
        };
        foreach (var further in below)
            yield return further;
    }

    private static void Replace(JsonNode root, object[] path, JsonNode? value)
    {
        var node = root;
        foreach (var step in path[..^1])
            node = step is string name ? node![name] : node![(int)step];
        if (path[^1] is string last)
            node![last] = value;
        else
            node![(int)path[^1]] = value;
    }
}
