using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests.Reading;

public sealed class SpecFileTests
{
    [Theory]
    [InlineData("", "shared.yaml#/schemas/Thing", "shared.yaml")]
    [InlineData("", "./paths/things.yaml", "paths/things.yaml")]
    [InlineData("paths/things.yaml", "../shared.yaml", "shared.yaml")]
    [InlineData("paths/things.yaml", "one%20thing.yaml#", "paths/one thing.yaml")]
    [InlineData("", "../shared.yaml", "../shared.yaml")]
    [InlineData("paths/things.yaml", "../../../shared.yaml", "../../shared.yaml")]
    [InlineData("../shared/a.yaml", "../b.yaml", "../b.yaml")]
    public void A_reference_is_relative_to_the_file_that_it_is_in(string file, string reference, string path)
        => Assert.Equal(path, new SpecFile(file, null).PathOf(reference, "spec.yaml"));

    [Theory]
    [InlineData("https://example.com/shared.yaml#/schemas/Thing", "https://example.com/shared.yaml")]
    [InlineData("file:///shared.yaml", "file:///shared.yaml")]
    public void A_reference_to_another_machine_is_refused(string reference, string named)
        => Assert.Equal(
            $"spec.yaml refers to {named}, and files on other machines are not read; download it beside the spec and refer to that.",
            Assert.Throws<SpecException>(() => new SpecFile("", null).PathOf(reference, "spec.yaml")).Message);
}
