using System.Collections.Concurrent;
using TestKit;

namespace ConsumerTests.Release;

/// <summary>Finds out whether the NuGet feed of this machine has a package.</summary>
internal static class FeedProbe
{
    private static readonly ConcurrentDictionary<string, Lazy<bool>> Known = new();

    /// <summary>Returns true when a package restores.</summary>
    /// <param name="package">Its id and version, as ID/VERSION.</param>
    public static bool Has(string package) => Known.GetOrAdd(package, _ => new(() => Restores(package))).Value;

    private static bool Restores(string package)
    {
        var folder = Directory.CreateTempSubdirectory("probe");
        try
        {
            var parts = package.Split('/');
            File.WriteAllText(Path.Combine(folder.FullName, "probe.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageDownload Include="{parts[0]}" Version="[{parts[1]}]" /></ItemGroup>
                </Project>
                """);
            var restored = Task.Run(() => ChildProgram.RunAsync("dotnet", ["restore", folder.FullName], folder.FullName));
            return restored.GetAwaiter().GetResult().ExitCode == 0;
        }
        finally
        {
            Folders.Delete(folder.FullName);
        }
    }
}
