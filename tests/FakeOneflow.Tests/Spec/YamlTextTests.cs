using System.Text.Json.Nodes;
using OneflowFake.Tenants.Vendors;
using TestKit.Spec;

namespace OneflowFake.Tests.Spec;

/// <summary>The fake reads the specs as the tests do, with a reader that is small enough to be compiled ahead of time.</summary>
public sealed class YamlTextTests
{
    [Theory]
    [InlineData("oneflow.yaml")]
    [InlineData("signicat.yaml")]
    [InlineData("fake-oneflow.yaml")]
    public void A_spec_is_read_as_the_tests_read_it(string name)
    {
        var schemas = new OpenApiFile(name).Root.GetProperty("components").GetProperty("schemas");

        Assert.All(SpecDocument.Load(name).Schemas, schema => Assert.True(
            JsonNode.DeepEquals(schema.Value, JsonNode.Parse(schemas.GetProperty(schema.Key).GetRawText())), schema.Key));
    }
}
