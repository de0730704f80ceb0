using System.Text.RegularExpressions;
using TestKit;

namespace ApiWrappers.Generator.Tests;

/// <summary>Folders use each other one way only. Each has a namespace of its own, so a using directive shows every use.</summary>
public sealed partial class FolderTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Diagnostics"] = ["Model"],
        ["Reading"] = ["Diagnostics", "Model"],
        ["Writing"] = ["Model"],
        ["Analyzers"] = ["Diagnostics"],
    };

    [Fact]
    public void Arrows_point_one_way()
    {
        var root = RepositoryRoot.Combine("generators", "ApiWrappers.Generator");
        foreach (var (folder, allowed) in Allowed)
        {
            var files = Directory.GetFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var file in files)
            {
                var text = File.ReadAllText(file);
                Assert.All(Using().Matches(text), use => Assert.Contains(use.Groups["folder"].Value, allowed));
                if (!file.EndsWith("IsExternalInit.cs", StringComparison.Ordinal))
                    Assert.Contains($"namespace ApiWrappers.Generator.{folder};", text, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"^using ApiWrappers\.Generator\.(?<folder>\w+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
