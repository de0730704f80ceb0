using System.Text.Json.Nodes;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests.Reading;

/// <summary>Of two limits at one end the tighter stays.</summary>
public sealed class NumberLimitsTests
{
    [Theory]
    [InlineData("""{"maximum":5,"exclusiveMaximum":4}""", """{"exclusiveMaximum":4}""")]
    [InlineData("""{"maximum":5,"exclusiveMaximum":5.0}""", """{"exclusiveMaximum":5.0}""")]
    [InlineData("""{"maximum":5,"exclusiveMaximum":6}""", """{"maximum":5}""")]
    [InlineData("""{"minimum":5,"exclusiveMinimum":6}""", """{"exclusiveMinimum":6}""")]
    [InlineData("""{"minimum":5,"exclusiveMinimum":5}""", """{"exclusiveMinimum":5}""")]
    [InlineData("""{"minimum":5,"exclusiveMinimum":4}""", """{"minimum":5}""")]
    [InlineData("""{"maximum":5,"exclusiveMaximum":true}""", """{"maximum":5,"exclusiveMaximum":true}""")]
    [InlineData("""{"maximum":5,"exclusiveMinimum":6}""", """{"maximum":5,"exclusiveMinimum":6}""")]
    [InlineData("""{"maximum":[],"exclusiveMaximum":6}""", """{"maximum":[],"exclusiveMaximum":6}""")]
    [InlineData("""{"exclusiveMaximum":6}""", """{"exclusiveMaximum":6}""")]
    public void The_tighter_one_stays(string schema, string expected)
    {
        var reduced = JsonNode.Parse(schema)!.AsObject();
        NumberLimits.Reduce(reduced);
        Assert.Equal(expected, reduced.ToJsonString());
    }
}
