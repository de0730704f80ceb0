using System.Text.Json.Nodes;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests.Reading;

/// <summary>A mark that the library would lose is kept, and no other.</summary>
public sealed class NullableMarksTests
{
    [Theory]
    [InlineData("""{"nullable":true,"allOf":[]}""", true)]
    [InlineData("""{"nullable":true,"oneOf":[]}""", true)]
    [InlineData("""{"nullable":true,"anyOf":[]}""", true)]
    [InlineData("""{"x-nullable":true,"type":"string"}""", true)]
    [InlineData("""{"nullable":true,"type":"object","allOf":[]}""", false)]
    [InlineData("""{"nullable":true}""", false)]
    [InlineData("""{"nullable":false,"allOf":[]}""", false)]
    [InlineData("""{"nullable":"true","allOf":[]}""", false)]
    [InlineData("""{"nullable":{},"allOf":[]}""", false)]
    [InlineData("""{"x-nullable":false}""", false)]
    public void It_is_kept_where_it_would_be_lost(string text, bool isKept)
    {
        var schema = JsonNode.Parse(text)!.AsObject();
        NullableMarks.Keep(schema);
        Assert.Equal(isKept, schema[NullableMarks.Extension]?.GetValue<bool>() ?? false);
    }
}
