using System.Text.Json;
using OpenApiDiff.Reporting;
using TestKit.Snapshots;
using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Reporting;

/// <summary>The reports, for people and for programs.</summary>
public sealed class ReportTests
{
    private static readonly IReadOnlyList<Change> Changes =
        Compare(Shop("3.0.3", "maxLength: 130", "[apiToken: []]", "Refused."),
        Shop("3.1.0", "maxLength: 100", "[apiToken: [], userEmail: []]", "Not yours | *ask* <b>@admin</b>."));

    [Fact]
    public Task Text_is_grouped_by_severity_with_a_line_for_each_change() =>
        Snapshot.MatchAsync("Snapshots/text", TextReport.Write(Changes));

    [Fact]
    public Task Markdown_is_a_table_that_a_spec_cannot_break() =>
        Snapshot.MatchAsync("Snapshots/markdown", MarkdownReport.Write("HEAD~1:a|b.yaml", "new.yaml", Changes));

    [Fact]
    public Task Json_has_the_shape_that_the_page_of_rules_documents() =>
        Snapshot.MatchAsync("Snapshots/json", JsonReport.Write("old.yaml", "new.yaml", Changes));

    [Fact]
    public void Nothing_is_said_to_be_nothing()
    {
        Assert.Equal("Nothing changed.\n", TextReport.Write([]));
        Assert.EndsWith("Nothing changed.\n", MarkdownReport.Write("a", "b", []), StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(JsonReport.Write("a", "b", [])).RootElement.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void What_would_control_a_terminal_is_not_printed()
    {
        var change = Assert.Single(
            Compare(Answer("type: object, properties: {}"), Answer("type: object, properties: {\"a\\e[31m\\nb\": {type: string}}")));
        Assert.Equal("changeThing, response 200 body.a?[31m?b: was added.", change.Message);
    }

    [Fact]
    public void Each_change_is_one_line() => Assert.All(Changes, change => Assert.DoesNotContain('\n', change.Message));

    private static string Shop(string version, string limit, string security, string cause) => $$"""
        openapi: {{version}}
        info: {title: Shop, version: "1"}
        security: {{security.Replace("[a", "[{a", StringComparison.Ordinal).Replace("]]", "]}]", StringComparison.Ordinal)}}
        paths:
          /orders:
            get: {operationId: listOrders, responses: {"200": {description: A page., content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"} } } } } } }
            post: {operationId: createOrder, requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {name: {type: string, {{limit}} } } } } } }, responses: {"200": {$ref: "#/components/responses/Order"} } }
          /orders/{order_id}:
            get: {operationId: getOrder, responses: {"200": {$ref: "#/components/responses/Order"}, "403": {description: "{{cause}}"} } }
            {{(version == "3.0.3" ? "delete" : "put")}}: {operationId: {{(version == "3.0.3" ? "deleteOrder" : "updateOrder")}}, responses: {"200": {description: Done.} } }
        components:
          securitySchemes: {apiToken: {type: apiKey, in: header, name: x-token}, userEmail: {type: apiKey, in: header, name: x-user} }
          responses: {Order: {description: The order., content: {application/json: {schema: {$ref: "#/components/schemas/Order"} } } } }
          schemas: {Order: {type: object, properties: {lines: {type: array, items: {type: object, properties: {{{(version == "3.0.3" ? "sku: {type: string}" : "sku: {type: string}, note: {type: string}")}} } } } } } }
        """;
}
