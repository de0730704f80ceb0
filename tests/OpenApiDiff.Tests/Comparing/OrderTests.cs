using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>The order and the wrapping of a file are not a change, but for parameters, which become arguments.</summary>
public sealed class OrderTests
{
    [Fact]
    public void A_file_in_another_order_is_the_same_spec() => Assert.Empty(Compare(
        """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /a: {get: {operationId: a, tags: [X], responses: {"200": {$ref: "#/components/responses/Ok"}, "404": {description: Gone.}}}}
          /b: {get: {operationId: b, responses: {"200": {description: Done.}}}, put: {operationId: c, responses: {"200": {description: Done.}}}}
        components:
          responses:
            Ok: {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
          schemas:
            Thing: {type: object, required: [x, y], properties: {x: {type: string, enum: [a, b]}, y: {type: integer}}}
            Other: {type: object, properties: {z: {type: boolean}}}
        """,
        """
        components:
          schemas:
            Other: {properties: {z: {type: boolean}}, type: object}
            Thing: {properties: {y: {type: integer}, x: {enum: [b, a], type: string}}, required: [y, x], type: object}
          responses:
            Ok: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}, description: Done.}
        paths:
          /b: {put: {responses: {"200": {description: Done.}}, operationId: c}, get: {responses: {"200": {description: Done.}}, operationId: b}}
          /a: {get: {responses: {"404": {description: Gone.}, "200": {$ref: "#/components/responses/Ok"}}, tags: [X], operationId: a}}
        info: {version: "1", title: T}
        openapi: 3.0.3
        """));

    [Fact]
    public void YAML_and_JSON_of_a_spec_are_the_same_spec() => Assert.Empty(Compare(
        Read("type: integer, minimum: 1.50, default: 3"),
        """
        {"openapi": "3.0.3", "info": {"title": "Things", "version": "1"}, "paths": {"/things/{id}": {"post": {"operationId": "changeThing",
        "responses": {"200": {"description": "Done.", "content": {"application/json": {"schema": {"type": "object", "required": ["field"],
        "properties": {"field": {"type": "integer", "minimum": 1.5, "default": 3}}}}}}}}}}}
        """));

    [Fact]
    public void A_text_that_is_wrapped_elsewhere_says_the_same() => Assert.Empty(Compare(
        Operation("description: One sentence, and another."), Operation("description: >-\n  One sentence,\n  and another.")));

    [Fact]
    public void A_reference_to_a_shared_parameter_is_the_parameter() => Assert.Empty(Compare(
        Parameter("name: field, in: query, schema: {type: string}"),
        Parameter("$ref: \"#/components/parameters/Field\"",
            "components: {parameters: {Field: {name: field, in: query, schema: {type: string}}}}")));

    [Fact]
    public void Default_serialization_written_out_is_the_default() => Assert.Empty(Compare(
        Parameter("name: field, in: query, schema: {type: string}"),
            Parameter("name: field, in: query, style: form, explode: true, schema: {type: string}")));
}
