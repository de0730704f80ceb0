using System.Xml.Linq;
using TestKit;

namespace Benchmarks;

/// <summary>A project that is written to be published and measured.</summary>
internal static class MeasuredProject
{
    /// <summary>Saves it below the repository, so that its settings apply, and returns its path.</summary>
    public static string Save(string program, XDocument project)
    {
        var file = RepositoryRoot.Combine("artifacts", "obj", program, $"{program}.csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        project.Save(file);
        return file;
    }
}
