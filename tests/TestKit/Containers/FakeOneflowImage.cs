using System.Security.Cryptography;
using System.Text;

namespace TestKit.Containers;

/// <summary>
/// The image of fake-oneflow that the container tests run: the one that FAKE_ONEFLOW_IMAGE names, or else one built from the
/// sources as they are now. The tag of the latter is a hash of these sources, so that no test runs against old ones.
/// </summary>
public static class FakeOneflowImage
{
    private const string Variable = "FAKE_ONEFLOW_IMAGE";

    private static readonly TimeSpan BuildDeadline = TimeSpan.FromMinutes(15);

    // What the image is made of. The spec is among it because the fake may carry it.
    private static readonly string[] Sources =
        ["fake-oneflow", "openapi/oneflow.yaml", "openapi/fake-oneflow.yaml", "Directory.Build.props", "Directory.Packages.props",
            "global.json"];

    private static readonly Lazy<Task<string>> Ensured = new(EnsureOnceAsync);

    /// <summary>Returns the tag of an image that is on this machine, and builds it first if necessary.</summary>
    /// <exception cref="InvalidOperationException">There is no engine, no such image, or it cannot be built.</exception>
    public static Task<string> EnsureAsync() => Ensured.Value;

    private static async Task<string> EnsureOnceAsync()
    {
        if (ContainerEngine.UnavailableReason is { } reason)
            throw new InvalidOperationException(reason);

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return await ContainerEngine.HasImageAsync(given)
                ? given
                : throw new InvalidOperationException(
                    $"{Variable} names {given}, but this machine has no such image. Build it with fake-oneflow/build-image.sh {given}, "
                    + $"or unset {Variable}.");
        }

        var tag = $"fake-oneflow:src-{HashSources(RepositoryRoot.Directory, Sources)}";
        if (!await ContainerEngine.HasImageAsync(tag))
            await BuildAsync(tag);

        return tag;
    }

    /// <summary>Hashes names and contents of all files of the sources, as far as they exist, but for build output.</summary>
    internal static string HashSources(string root, IEnumerable<string> sources)
    {
        var files = sources
            .Select(source => Path.Combine(root, source))
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            .Where(File.Exists)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj" or "artifacts"))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, name) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    // Several test assemblies may need the image at the same time: one builds it, the others wait for the lock and find it.
    private static async Task BuildAsync(string tag)
    {
        using var deadline = new CancellationTokenSource(BuildDeadline);
        using var turn = await FileLock.AcquireAsync(RepositoryRoot.Combine("artifacts", "obj", "fake-oneflow-image.lock"), deadline.Token);
        if (await ContainerEngine.HasImageAsync(tag))
            return;

        var script = RepositoryRoot.Combine("fake-oneflow", "build-image.sh");
        Console.Error.WriteLine($"Building the image {tag} with {script}: its sources changed, or it was never built here.");
        var (exitCode, output) = await ChildProgram.RunAsync("bash", [script, tag], timeout: BuildDeadline);
        if (exitCode != 0)
            throw new InvalidOperationException($"Could not build the image {tag} with {script}: exit code {exitCode}.\n{output}");
    }
}
