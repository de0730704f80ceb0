using OneflowFake.Server.Responses;

namespace OneflowFake.Console;

/// <summary>Serves the stylesheet, the script and the icons, which are part of the assembly.</summary>
internal static class ConsoleAssets
{
    private const string Prefix = "console/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The version in the addresses of assets, so that browsers keep them until the fake is another.</summary>
    public static string Version { get; } = typeof(ConsoleAssets).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>An asset by its file name; null when there is none.</summary>
    public static Response? Find(string name)
    {
        if (Path.GetFileName(name) != name || !Types.TryGetValue(Path.GetExtension(name), out var type))
            return null;

        using var stream = typeof(ConsoleAssets).Assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
            return null;

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(200, type, bytes)
        {
            Headers = [new("Cache-Control", "public, max-age=31536000, immutable"), new("X-Content-Type-Options", "nosniff")],
        };
    }
}
