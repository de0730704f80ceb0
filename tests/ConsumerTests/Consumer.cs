using TestKit;

namespace ConsumerTests;

/// <summary>A consumer's project in a folder of its own: a project file, a spec, a program.</summary>
internal sealed class Consumer
{
    /// <summary>The line that the build prints when it starts the tools.</summary>
    public const string Generating = "OpenAPI: generating";

    private readonly PackedFeed _feed;
    private readonly string _folder;

    private Consumer(PackedFeed feed, string folder)
    {
        _feed = feed;
        _folder = folder;
    }

    /// <summary>Creates the project.</summary>
    public static Consumer Create(PackedFeed feed, string name)
    {
        var folder = feed.Folder.CreateSubdirectory(name).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return new Consumer(feed, folder);
    }

    /// <summary>The absolute path of one of its files.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder, .. parts]);

    /// <summary>Changes a file in one place, which must be there.</summary>
    public void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Writes a file, and the folder around it.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Builds, and gives what the build printed; the build must succeed.</summary>
    public async Task<string> BuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunBuildAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Builds, and gives what the build printed; the build must fail.</summary>
    public async Task<string> FailToBuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunBuildAsync(arguments);
        Assert.True(exitCode != 0, output);
        return output;
    }

    /// <summary>Runs the program against a server.</summary>
    public async Task<string[]> RunAsync(Uri server)
    {
        var (exitCode, output) =
            await ChildProgram.RunAsync(
            "dotnet", [PathOf("bin", "Debug", "net10.0", "Depot.dll"), server.AbsoluteUri], _folder, Environment());
        Assert.True(exitCode == 0, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private Task<(int ExitCode, string Output)> RunBuildAsync(string[] arguments)
        => ChildProgram.RunAsync("dotnet", ["build", "Depot.csproj", "--verbosity", "minimal", .. arguments], _folder, Environment());

    private Dictionary<string, string> Environment() => new()
    {
        ["NUGET_PACKAGES"] = _feed.Packages,
        ["ApiWrappersVersion"] = _feed.Version,
    };
}
