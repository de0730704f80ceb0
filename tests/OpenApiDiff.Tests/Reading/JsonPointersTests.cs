using System.Text.Json.Nodes;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests.Reading;

/// <summary>Pointers and anchors lead to the node that they name, or nowhere.</summary>
public sealed class JsonPointersTests
{
    private static readonly JsonNode Root = JsonNode.Parse(
        """{"a":{"b/c":"slash","d~e":"tilde","f g":"space","~1":"both"},"list":[0,{"$anchor":"here","x":1}],"":"empty","$anchor":7}""")!;

    [Theory]
    [InlineData("/a/b~1c", "\"slash\"")]
    [InlineData("/a/d~0e", "\"tilde\"")]
    [InlineData("/a/f%20g", "\"space\"")]
    [InlineData("/a/~01", "\"both\"")]
    [InlineData("/list/0", "0")]
    [InlineData("/list/1/x", "1")]
    [InlineData("/", "\"empty\"")]
    [InlineData("here", """{"$anchor":"here","x":1}""")]
    [InlineData("/list/2", null)]
    [InlineData("/list/-1", null)]
    [InlineData("/list/x", null)]
    [InlineData("/a/none/deeper", null)]
    [InlineData("/list/0/deeper", null)]
    [InlineData("nowhere", null)]
    public void A_pointer_leads_to_its_node(string path, string? expected)
        => Assert.Equal(expected, JsonPointers.Find(Root, path)?.ToJsonString());

    [Fact]
    public void An_empty_pointer_is_the_whole() => Assert.Same(Root, JsonPointers.Find(Root, ""));

    [Theory]
    [InlineData("#/components/schemas/A", "A")]
    [InlineData("#/components/schemas/a~1b%20c", "a/b c")]
    [InlineData("A", "A")]
    public void The_last_step_is_a_name(string path, string name) => Assert.Equal(name, JsonPointers.LastOf(path));
}
