using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>A change of a part that operations share is reported once, with the other places at which it shows.</summary>
public sealed class SharingTests
{
    [Fact]
    public void A_shared_schema_is_told_once()
    {
        var change = Assert.Single(Compare(Two("maxLength: 9", "Gone."), Two("maxLength: 5", "Gone.")));
        Assert.Equal(("a", "response 200 body.name"), (change.Operation!.Id, change.Location));
        Assert.Equal([new ChangePlace(new OperationName("b", "GET", "/b"), "response 200 body[].name")], change.AlsoAt);
    }

    [Fact]
    public void A_shared_response_is_told_once()
    {
        var change = Assert.Single(Compare(Two("maxLength: 9", "Gone."), Two("maxLength: 9", "Never was.")));
        Assert.Equal(("cause-changed", "response 404", "b"), (change.RuleId, change.Location, Assert.Single(change.AlsoAt).Operation!.Id));
    }

    [Fact]
    public void A_schema_that_no_operation_leads_to_is_compared_as_one_that_is_read()
    {
        var change = Assert.Single(Compare(
            Operation(document: Schemas("Event: {type: object, properties: {name: {type: string}}}")),
            Operation(document: Schemas("Event: {type: object, properties: {}}"))));
        Assert.Equal(("response-property-removed", null, "schema Event.name"), (change.RuleId, change.Operation, change.Location));
    }

    private static string Two(string limit, string cause) => $$"""
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /a: {get: {operationId: a, responses: {"200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"} } } }, "404": {$ref: "#/components/responses/Gone"} } } }
          /b: {get: {operationId: b, responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"} } } } }, "404": {$ref: "#/components/responses/Gone"} } } }
        components:
          responses: {Gone: {description: {{cause}} } }
          schemas: {Thing: {type: object, properties: {name: {type: string, {{limit}} } } } }
        """;
}
