using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Tests.Reading;

/// <summary>The files below the folder of a document.</summary>
public sealed class SpecFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("below").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_document_at_the_root_of_the_file_system_has_files_below_it()
    {
        var spec = Path.Combine(Path.GetPathRoot(_folder)!, "spec.yaml");

        Assert.Null(Files(spec).Find(spec, $"{Path.GetFileName(_folder)}/none/none.yaml", out var reason));
        Assert.Equal("there is no such file", reason);
    }

    [Fact]
    public void Missing_files_are_inputs_but_neither_folders_nor_what_the_build_would_read_as_a_pattern()
    {
        var spec = Path.Combine(_folder, "spec.yaml");
        File.WriteAllText(Path.Combine(_folder, "b.yaml"), "{}");
        var files = Files(spec);
        foreach (var reference in new[]
            { "sub/c.yaml", "a.yaml", "b.yaml", ".", "../out.yaml", "*.yaml", "d;e.yaml", "a.yaml", "https://a.example/f.yaml" })
            files.Find(spec, reference, out _);

        Assert.Equal(["a.yaml", "b.yaml", "sub/c.yaml"], files.Inputs);
        Assert.Equal(["b.yaml"], files.Referenced.Select(Path.GetFileName));
    }

    [Fact]
    public void Names_of_files_are_the_same_in_every_folder()
    {
        var spec = Path.Combine(_folder, "spec.yaml");
        var inside = Path.Combine(_folder, "sub", "a.yaml");
        var outside = Path.Combine(_folder, "..", "elsewhere", "fixes.yaml");

        Assert.Equal(["", "sub/a.yaml", "fixes.yaml"], new[] { spec, inside, outside }.Select(Files(spec).NameOf));
    }

    private static SpecFiles Files(string spec) => new(spec, SpecNode.Map(SpecPlace.Start(spec)));
}
