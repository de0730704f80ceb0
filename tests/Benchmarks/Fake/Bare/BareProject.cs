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

    public const string PlainProgram = "plain-bare-endpoint";

    private static readonly string[] Sources =
    [
        RepositoryRoot.Combine("tests", "Benchmarks", "Fake", "Bare", "Program.cs"),
        RepositoryRoot.Combine("tests", "Benchmarks", "Fake", "Bare", "FixedResponse.cs"),
    ];

    private static readonly string[] OfTheFake = ["ProjectReference", "TrimmableAssembly", "RuntimeHostConfigurationOption"];

    /// <summary>Writes the project, below the repository so that its settings apply, and returns its path.</summary>
    public static string Write()
    {
        var project = XDocument.Load(RepositoryRoot.Combine("fake-oneflow", "FakeOneflow.Host", "FakeOneflow.Host.csproj"));
        project.Descendants().Where(element => OfTheFake.Contains(element.Name.LocalName)).Remove();
        project.Descendants("AssemblyName").Single().Value = Program;
        project.Root!.Add(new XElement("ItemGroup", new XElement("Compile", new XAttribute("Include", string.Join(';', Sources)))));
        return MeasuredProject.Save(Program, project);
    }

    /// <summary>Writes the project with no setting but that it is compiled ahead of time, and returns its path.</summary>
    public static string WritePlain() => MeasuredProject.Save(PlainProgram, XDocument.Parse(
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <PublishAot Condition="'$(RuntimeIdentifier)' != ''">true</PublishAot>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <Compile Include="{string.Join(';', Sources)}" />
          </ItemGroup>
        </Project>
        """));
}
