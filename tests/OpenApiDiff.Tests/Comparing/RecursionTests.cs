using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>Schemas that hold themselves, straight or on a way round, end and are told once.</summary>
public sealed class RecursionTests
{
    private const string Node = "$ref: \"#/components/schemas/Node\"";

    [Theory]
    [InlineData("next: {$ref: \"#/components/schemas/Node\"}")]
    [InlineData("children: {type: array, items: {$ref: \"#/components/schemas/Node\"}}")]
    [InlineData("byName: {type: object, additionalProperties: {$ref: \"#/components/schemas/Node\"}}")]
    [InlineData("other: {nullable: true, allOf: [{$ref: \"#/components/schemas/Node\"}]}")]
    [InlineData("either: {oneOf: [{$ref: \"#/components/schemas/Node\"}, {$ref: \"#/components/schemas/Leaf\"}]}")]
    [InlineData("leaf: {$ref: \"#/components/schemas/Leaf\"}")]
    public void A_schema_that_holds_itself_is_compared_once(string member)
    {
        var change = Assert.Single(Compare(Read(Node, Schemas(Graph(member, 9))), Read(Node, Schemas(Graph(member, 5)))));
        Assert.Equal(("response-limit-tightened", "response 200 body.field.name"), (change.RuleId, change.Location));
        Assert.Empty(change.AlsoAt);
    }

    [Fact]
    public void A_schema_that_takes_up_itself_is_compared_all_the_same()
    {
        const string Before = "Node: {allOf: [{$ref: \"#/components/schemas/Node\"}], type: object, properties: {name: {type: string}}}";
        var change = Assert.Single(
            Compare(Read(Node, Schemas(Before)),
            Read(Node, Schemas(Before.Replace("type: string", "type: integer", StringComparison.Ordinal)))));
        Assert.Equal("response-type-changed", change.RuleId);
    }

    [Fact]
    public void A_schema_is_told_for_each_way_it_goes()
    {
        var changes = Compare(Both(9), Both(5));
        Assert.Equal(["request-max-length-decreased", "response-limit-tightened"], changes.Select(change => change.RuleId));

        static string Both(int length) => Operation(
            $"requestBody: {{content: {{application/json: {{schema: {{{Node}}}}}}}}}\nresponses: {{\"200\": {{description: Done., "
            + $"content: {{application/json: {{schema: {{{Node}}}}}}}}}}}",
            document: Schemas(Graph("next: {$ref: \"#/components/schemas/Node\"}", length)));
    }

    private static string Graph(string member, int length) =>
        $"Node: {{type: object, properties: {{name: {{type: string, maxLength: {length}}}, {member}}}}}, Leaf: {{type: object, "
        + $"properties: {{node: {{$ref: \"#/components/schemas/Node\"}}}}}}";
}
