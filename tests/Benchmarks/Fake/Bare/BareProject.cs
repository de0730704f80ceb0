using System.Xml.Linq;
using TestKit;

namespace Benchmarks.Fake.Bare;

/// <summary>
/// The program that the fake is measured against: the same server, published with the same settings, that answers a fixed
/// body. Its project is a copy of the fake's own without what only the fake needs, so that the settings cannot drift apart.
/// </summary>
internal static class BareProject
{
    public const string Program = "bare-endpoint";

    private static readonly string[] OfTheFake = ["ProjectReference", "TrimmableAssembly", "RuntimeHostConfigurationOption"];

    /// <summary>Writes the project, below the repository so that its settings apply, and returns its path.</summary>
    public static string Write()
    {
        var project = XDocument.Load(RepositoryRoot.Combine("fake-oneflow", "FakeOneflow.Host", "FakeOneflow.Host.csproj"));
        project.Descendants().Where(element => OfTheFake.Contains(element.Name.LocalName)).Remove();
        project.Descendants("AssemblyName").Single().Value = Program;
        project.Root!.Add(new XElement("ItemGroup",
            new XElement("Compile", new XAttribute("Include", RepositoryRoot.Combine("tests", "Benchmarks", "Fake", "Bare", "Program.cs"))),
            new XElement("Compile", new XAttribute(
                "Include", RepositoryRoot.Combine("tests", "Benchmarks", "Fake", "Bare", "FixedResponse.cs")))));

        var file = RepositoryRoot.Combine("artifacts", "obj", Program, $"{Program}.csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        project.Save(file);
        return file;
    }
}
