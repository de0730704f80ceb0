using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Reading;
using OpenApiDiff.Reading;
using TestKit;

namespace ApiWrappers.SpecTool.Tests.Reading;

/// <summary>
/// The reader that keeps places reads the same as the one without, which OpenApiDiff, the fake and TestKit share.
/// </summary>
public sealed class YamlSpecReaderTests
{
    [Theory]
    [InlineData("fake-oneflow.yaml")]
    [InlineData("oneflow.yaml")]
    [InlineData("signicat.yaml")]
    public void Documents_are_read_as_by_the_other_reader(string name) =>
        AssertReadAlike(File.ReadAllText(RepositoryRoot.Combine("openapi", name)));

    [Theory]
    [InlineData("[~, null, Null, NULL, nil, '', \"null\"]")]
    [InlineData("[true, True, TRUE, yes, on, 'true', false, False, FALSE]")]
    [InlineData("[0, -1, +1, 007, 9223372036854775807, 1.5, -1.5e3, 1E3, 1., 1_000, 1,5, 0x1F, .inf, .nan, 1-2]")]
    [InlineData("[2026-11-30, 12:30, 1.2.3, v1, \"1\", '1.5']")]
    [InlineData("a: &x { b: [1, 2] }\nc: *x\nd: { <<: *x, e: 3 }\nf: { <<: [*x, { b: 4, g: 5 }] }")]
    [InlineData("a: |\n  one\n  two\nb: >-\n  three\n  four\n\"c d\": 'it''s'\n1: 2\ntrue: false")]
    [InlineData("--- # the first of two\na:\n--- 7")]
    public void Values_are_read_as_by_the_other_reader(string yaml) => AssertReadAlike(yaml);

    private static void AssertReadAlike(string yaml)
    {
        var (read, other) = (ToJson(YamlSpecReader.Read("spec.yaml", yaml)), YamlToJson.Convert(yaml));

        Assert.True(JsonElement.DeepEquals(ToElement(read), ToElement(other)), $"{read?.ToJsonString()}\nis not\n{other?.ToJsonString()}");
    }

    private static JsonNode? ToJson(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.Map => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Key, ToJson(member.Value)))),
        SpecNodeKind.List => new JsonArray([.. node.Items.Select(ToJson)]),
        SpecNodeKind.Number => JsonValue.Create(decimal.Parse(node.Text!, NumberStyles.Float, CultureInfo.InvariantCulture)),
        SpecNodeKind.Boolean => node.IsTrue,
        SpecNodeKind.Text => node.Text,
        _ => null,
    };

    private static JsonElement ToElement(JsonNode? node) => JsonElement.Parse(node?.ToJsonString() ?? "null");
}
