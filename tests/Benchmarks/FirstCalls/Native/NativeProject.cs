using System.Xml.Linq;
using TestKit;

namespace Benchmarks.FirstCalls.Native;

/// <summary>
/// The floor and our client in a program that is compiled ahead of time, where nothing is left to compile at the first call.
/// </summary>
internal static class NativeProject
{
    private const string Name = "first-call";

    private static readonly string[] Sources =
    [
        "FirstCalls/Native/Program.cs", "Calls/Clients.cs", "Calls/CannedHandler.cs", "Calls/Documents.cs", "Calls/Floor.cs",
        "Peers/Ours/*.cs",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Publishes it, below the repository so that its settings apply, and returns the path of the program; null when that
    /// fails.
    /// </summary>
    public static async Task<string?> PublishAsync()
    {
        var sources = string.Join(';', Sources.Select(source => RepositoryRoot.Combine("tests", "Benchmarks", source)));
        var project = MeasuredProject.Save(Name, XDocument.Parse($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <IsPackable>false</IsPackable>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                <!-- The spec tool is built for this, not referenced. -->
                <ValidateExecutableReferencesMatchSelfContained>false</ValidateExecutableReferencesMatchSelfContained>
                <PublishAot Condition="'$(RuntimeIdentifier)' != ''">true</PublishAot>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="{sources}" />
                <ProjectReference Include="{RepositoryRoot.Combine("src", "ApiWrappers", "ApiWrappers.csproj")}" />
              </ItemGroup>
              <Import Project="{RepositoryRoot.Combine("openapi", "nswag", "Repository.targets")}" />
            </Project>
            """));

        Console.WriteLine($"Publishing {Name}, compiled ahead of time.");
        var output = Path.Combine(Path.GetDirectoryName(project)!, "program");
        var written = await ChildProgram.TryAsync(
            Patience, "dotnet", "publish", project, "--nologo", "-v", "quiet", "-c", "Release", "-r", "linux-x64", "-o", output,
            "-p:RunAnalyzers=false");
        return written is null ? null : Path.Combine(output, Name);
    }
}
