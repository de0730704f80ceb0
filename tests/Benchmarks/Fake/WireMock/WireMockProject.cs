using System.Xml.Linq;
using TestKit;

namespace Benchmarks.Fake.WireMock;

/// <summary>A program that answers one path by WireMock.Net.</summary>
internal static class WireMockProject
{
    public const string Program = "wiremock-endpoint";

    /// <summary>Writes the project, and returns its path.</summary>
    public static string Write() => MeasuredProject.Save(Program, XDocument.Parse(
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.IdentityModel.Protocols.OpenIdConnect" />
            <PackageReference Include="WireMock.Net.Minimal" />
            <Compile Include="{RepositoryRoot.Combine("tests", "Benchmarks", "Fake", "WireMock", "Program.cs")}" />
          </ItemGroup>
        </Project>
        """));
}
