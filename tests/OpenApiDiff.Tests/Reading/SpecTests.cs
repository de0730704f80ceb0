using OpenApiDiff.Reading;
using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Reading;

/// <summary>What cannot be read is refused in one sentence that says which, where and what to do.</summary>
public sealed class SpecTests
{
    [Theory]
    [InlineData("", "new.yaml is not an OpenAPI spec")]
    [InlineData("just text", "new.yaml is not an OpenAPI spec")]
    [InlineData("- a\n- b", "new.yaml is not an OpenAPI spec")]
    [InlineData("name: me", "it has no 'openapi' at its top")]
    [InlineData("swagger: '2.0'", "written in OpenAPI 2.0, which is not read; convert it")]
    [InlineData("openapi: 4.0.0", "written in OpenAPI 4.0.0, which is not read; convert it")]
    [InlineData("openapi: 3.05", "written in OpenAPI 3.05, which is not read; convert it")]
    [InlineData("openapi: 3.0.3\ninfo: [", "not valid YAML: line ")]
    [InlineData("openapi: 3.0.3\nopenapi: 3.0.3", "not valid YAML: line 2")]
    [InlineData("openapi: 3.0.3\n? [a, b]\n: c", "not valid YAML: line 2, column 3: a name must be plain text")]
    [InlineData("{\"openapi\": \"3.0.3\",", "not valid JSON")]
    [InlineData("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: []", "not a valid spec: at #/paths")]
    public void What_is_no_spec_is_refused(string text, string message)
    {
        var refusal = Assert.Throws<SpecException>(() => Spec.Parse(text, "new.yaml"));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("new.yaml ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_nothing_is_refused_by_name()
    {
        var refusal = Assert.Throws<SpecException>(() => Compare(Read("type: string"), Read("$ref: \"#/components/schemas/Missing\"")));
        Assert.Equal("new.yaml refers to the schema 'Missing', which it does not hold; add it or mend the reference.", refusal.Message);
    }

    [Fact]
    public void A_reference_to_another_file_is_refused()
    {
        var refusal = Assert.Throws<SpecException>(() => Compare(Read("$ref: \"other.yaml#/components/schemas/Thing\""), Read("type: string")));
        Assert.StartsWith("old.yaml refers to ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("bundle the spec into one file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_grow_without_end_are_refused()
    {
        var text = "openapi: 3.0.3\na: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
        for (var letter = 'b'; letter <= 'i'; letter++)
            text += $"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n";
        Assert.Contains("expands to more than", Assert.Throws<SpecException>(() => Spec.Parse(text, "new.yaml")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0.4")]
    [InlineData("3.1.1")]
    [InlineData("3.2.0")]
    public void Each_version_since_3_0_is_read(string version) => Assert.Empty(Compare(Read("type: string", version: version), Read("type: string", version: version)));
}
