using System.Reflection;
using System.Xml.Linq;
using TestKit;

namespace PublicSurfaceTests;

/// <summary>A project whose assembly is shipped for others to call.</summary>
internal sealed record PackableProject(string Name, string AssemblyName)
{
    private static readonly string[] Rooms = ["src", "fake-oneflow"];

    /// <summary>The projects that are packed, by name. A tool is shipped to be run, not called, so it is none of them.</summary>
    public static IEnumerable<PackableProject> FindAll() => Rooms
        .SelectMany(room => Directory.EnumerateFiles(RepositoryRoot.Combine(room), "*.csproj", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal)
        .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Project: XDocument.Load(file)))
        .Where(item => Property(item.Project, "IsPackable") != "false" && Property(item.Project, "PackAsTool") != "true")
        .Select(item => new PackableProject(item.Name, Property(item.Project, "AssemblyName") ?? item.Name));

    public Assembly Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll");
        Assert.True(File.Exists(file),
            $"{file} is missing: PublicSurfaceTests.csproj references the projects in {string.Join(" and ", Rooms)}, but not {Name}. "
            + "Add a reference to it there.");
        return Assembly.LoadFrom(file);
    }

    private static string? Property(XDocument project, string name) => project.Descendants(name).FirstOrDefault()?.Value;
}
