using TestKit;

namespace ConsumerTests.Release;

/// <summary>Each package says what it is, whose it is and how to get it, and is the same wherever it is packed.</summary>
[Collection(ReleaseTests.Name)]
[Trait("Category", ReleaseTests.Category)]
public sealed class PackageTests(ReleaseFiles release)
{
    private static readonly string[] Libraries =
    [
        "ApiWrappers", "ApiWrappers.TokenSharing", "FakeOneflow", "FakeOneflow.Aspire.Hosting", "FakeOneflow.Testcontainers",
        "Oneflow.Client", "Oneflow.Integration", "Oneflow.Testing", "Signicat.Client",
    ];

    private static readonly string[] Tools = ["oneflow", "oneflow.any", "oneflow.linux-x64"];

    [ReleaseFact]
    public async Task A_release_has_each_package_and_each_says_what_it_is()
    {
        await release.PackAsync();
        var packages = Packages(release.Files, "*.nupkg");
        Assert.Equal(Libraries.Concat(Tools).Order(StringComparer.OrdinalIgnoreCase),
            packages.Select(package => package["id"]).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Single(packages.Select(package => package["version"]).Distinct());
        Assert.All(packages, package =>
        {
            Assert.NotEqual("1.0.0", package["version"]);
            Assert.Equal("MIT", package["license"]);
            Assert.Equal("icon.png", package["icon"]);
            Assert.Equal("README.md", package["readme"]);
            Assert.Contains("icon.png", package.Entries);
            Assert.DoesNotContain("Package Description", package["description"], StringComparison.Ordinal);
            Assert.NotEqual(package["id"], package["authors"]);
            Assert.Contains(package["id"] == "ApiWrappers" ? "openapi" : "unofficial", package["tags"], StringComparison.Ordinal);
            Assert.Matches("^[0-9a-f]{40}$", package.Attribute("repository", "commit"));
            Assert.NotEmpty(package.Attribute("repository", "url")!);
            AssertReadme(package);
            package.Dispose();
        });
    }

    [ReleaseFact]
    public async Task A_library_has_documentation_and_symbols()
    {
        await release.PackAsync();
        foreach (var library in Libraries)
        {
            using var package = Packages(release.Files, "*.nupkg").Single(package => package["id"] == library);
            Assert.Contains($"lib/net10.0/{library}.dll", package.Entries);
            Assert.Contains($"lib/net10.0/{library}.xml", package.Entries);
            using var symbols = new Package(Path.ChangeExtension(package.File, ".snupkg"));
            Assert.Contains($"lib/net10.0/{library}.pdb", symbols.Entries);
        }
    }

    [ReleaseFact]
    public async Task The_same_commit_gives_the_same_packages_in_another_folder()
    {
        await release.PackAsync();
        var clone = release.Consumer("clone");
        var copied = await ChildProgram.RunAsync(
            "bash", ["-c", "git clone --quiet --no-checkout . \"$0\" && git ls-files -z | xargs -0 cp --parents --target-directory "
            + "\"$0\" && git -C \"$0\" reset --quiet", clone],
            RepositoryRoot.Directory);
        Assert.True(copied.ExitCode == 0, copied.Output);
        var again = Path.Combine(clone, "again");
        await ReleaseFiles.PackAsync(clone, again, "packages");

        foreach (var pattern in new[] { "*.nupkg", "*.snupkg" })
        {
            foreach (var second in Packages(again, pattern))
            {
                using var first = new Package(Path.Combine(release.Files, Path.GetFileName(second.File)));
                Assert.Equal(first.Hashes(), second.Hashes());
                second.Dispose();
            }
        }
    }

    // How to get it, and code, come first; and it is not taken for the vendor's own.
    private static void AssertReadme(Package package)
    {
        var id = package["id"].Split('.') is ["oneflow", ..] ? "oneflow" : package["id"];
        var readme = package.Text("README.md");
        var start = string.Join('\n', readme.Split('\n').Take(40));
        Assert.StartsWith($"# {id}\n", readme, StringComparison.Ordinal);
        Assert.Contains(id == "oneflow" ? "dotnet tool install --global oneflow" : $"dotnet add package {id}\n", start,
            StringComparison.Ordinal);
        if (id != "oneflow")
        {
            Assert.Contains("```csharp\nusing ", start, StringComparison.Ordinal);
        }

        if (id != "ApiWrappers")
        {
            Assert.Contains("unofficial", start, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static List<Package> Packages(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Select(path => new Package(path))];
}
