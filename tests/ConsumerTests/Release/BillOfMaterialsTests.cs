using TestKit;

namespace ConsumerTests.Release;

/// <summary>The bills of materials list what is in the programs and in the image, and nothing that only built or tested them.</summary>
[Collection(ReleaseTests.Name)]
[Trait("Category", ReleaseTests.Category)]
public sealed class BillOfMaterialsTests(ReleaseFiles release)
{
    private const string Tool = "CycloneDX/6.3.1";
    private const string Runtime = "Microsoft.NETCore.App.Runtime.linux-x64";
    private const string Program = "*-linux-x64.cdx.json";
    private const string Image = "*.image.cdx.json";

    private static readonly string[] OfBuildsAndTests = ["xunit", "minver", "nswag", "analyzers", "test.sdk", "testcontainers"];

    [ReleaseFact(NeedsPackage = Tool)]
    public async Task A_program_has_one()
    {
        await PackAsync(Program, "sbom");
        AssertLists($"fake-oneflow-{Program}", "application fake-oneflow", Runtime, "Microsoft.Data.Sqlite.Core", "YamlDotNet");
        AssertLists($"oneflow-{Program}", "application oneflow", Runtime, "Spectre.Console", "System.CommandLine");
    }

    /// <summary>An image of Debian's packages lists them for scanners, as distroless images do. One on another image names that.</summary>
    [ReleaseFact(NeedsContainers = true, NeedsPackage = Tool)]
    public async Task The_image_has_one_with_the_packages_of_its_system()
    {
        await PackAsync(Image, "image", "sbom");
        var bill = AssertLists($"fake-oneflow-{Image}", "container fake-oneflow", Runtime, "Microsoft.Data.Sqlite.Core", "YamlDotNet");
        if (bill.Images.Any())
            return;

        foreach (var name in (string[])["libc6", "ca-certificates", "tzdata"])
            Assert.Contains(bill.Packages, package => package.StartsWith($"pkg:deb/debian/{name}@", StringComparison.Ordinal));
    }

    // RELEASE_FILES may have been packed without them.
    private async Task PackAsync(string kind, params string[] parts)
    {
        await release.PackAsync();
        if (!Directory.EnumerateFiles(release.Files, kind).Any())
            await ReleaseFiles.PackAsync(RepositoryRoot.Directory, release.Files, parts);
    }

    private BillOfMaterials AssertLists(string file, string subject, params string[] packages)
    {
        var bill = new BillOfMaterials(Directory.EnumerateFiles(release.Files, file).Single());
        Assert.Equal("CycloneDX", bill.Format);
        Assert.Equal(subject, bill.Subject);
        foreach (var package in packages)
            Assert.Contains(bill.Packages, found => found.StartsWith($"pkg:nuget/{package}@", StringComparison.Ordinal));
        foreach (var other in OfBuildsAndTests)
            Assert.DoesNotContain(bill.Packages, found => found.Contains(other, StringComparison.OrdinalIgnoreCase));
        // Its package has no expression of its licence, but the text of SQLite's.
        Assert.Equal(["SourceGear.sqlite3"], bill.Unlicensed);
        return bill;
    }
}
