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

    [Theory]
    [InlineData("/a\\n\\n# Approved @org/team", "| Breaking | `GET /a??# Approved @org/team` |")]
    [InlineData("/a\\r\\v\\L\\Pb", "| Breaking | `GET /a????b` |")]
    [InlineData("/a\\u202Eb", "| Breaking | `GET /a?b` |")]
    public void A_path_stays_in_its_cell(string path, string row)
    {
        var before = Operation().Replace("paths:", $"paths:\n  \"{path}\": {{get: {{responses: {{}}}}}}", StringComparison.Ordinal);
        var report = MarkdownReport.Write("old\n# a.yaml", "new.yaml", Compare(before, Operation()));
        Assert.Equal(1, report.Split('\n').Count(line => line.StartsWith(row, StringComparison.Ordinal)));
        Assert.StartsWith("### From `old?# a.yaml` to `new.yaml`\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_spec_mentions_no_people_and_no_issues()
    {
        var report = MarkdownReport.Write("a", "b", Compare(Operation("summary: A"), Operation("summary: 'By @org/team, org/repo#12'")));
        Assert.Contains("\"By @<!-- -->org/team, org/repo#<!-- -->12\"", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_places_of_a_change_are_printed_without_what_would_control_a_terminal()
    {
        var changes = Compare(Shared("type: string"), Shared("type: integer"));
        Assert.Equal("second\u001b[2J", Assert.Single(Assert.Single(changes).AlsoAt).Operation!.Id);
        Assert.Contains(" Also in second?[2J. [", TextReport.Write(changes), StringComparison.Ordinal);
        Assert.Contains("Also in second?\\[2J.", MarkdownReport.Write("a", "b", changes), StringComparison.Ordinal);

        static string Shared(string type) => $$"""
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths:
              /a: {get: {operationId: first, responses: {"200": {$ref: "#/components/responses/Thing"} } } }
              /b: {get: {operationId: "second\e[2J", responses: {"200": {$ref: "#/components/responses/Thing"} } } }
            components: {responses: {Thing: {description: A thing., content: {application/json: {schema: {{{type}}} } } } } }
            """;
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
