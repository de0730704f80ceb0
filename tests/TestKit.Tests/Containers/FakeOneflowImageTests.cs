using TestKit.Containers;

namespace TestKit.Tests.Containers;

public sealed class FakeOneflowImageTests : IDisposable
{
    private static readonly string[] Sources = ["src", "one.props", "not-there"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("image-tests-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_hash_follows_contents_and_names_but_not_build_output()
    {
        Write("src/a.cs", "a");
        Write("one.props", "p");
        var before = Hash();
        Assert.Matches("^[0-9a-f]{12}$", before);

        Write("src/obj/a.cs", "generated");
        Write("src/lib/bin/a.dll", "built");
        Write("elsewhere.cs", "no source of the image");
        Assert.Equal(before, Hash());

        Write("src/a.cs", "b");
        var changed = Hash();
        Assert.NotEqual(before, changed);

        Write("src/b.cs", "");
        Assert.NotEqual(changed, Hash());
    }

    private string Hash() => FakeOneflowImage.HashSources(_root.FullName, Sources);

    private void Write(string name, string text)
    {
        var file = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
