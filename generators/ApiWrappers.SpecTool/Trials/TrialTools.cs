using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ApiWrappers.SpecTool.Trials;

/// <summary>The tools that make a client of a spec, each in a project of its own in a temporary folder.</summary>
/// <param name="Source">The folder feed with our package; empty to try only what is prepared.</param>
/// <param name="Version">The version of our package.</param>
/// <param name="NSwag">The path of dotnet-nswag.dll; empty to leave NSwag out.</param>
/// <param name="Kiota">The command that runs Kiota; empty to leave it out.</param>
internal sealed partial record TrialTools(string Source, string Version, string NSwag, string Kiota)
{
    private const string Builds = "builds";

    // Where the time of a build shows, in bytes of generated code.
    private const int LargeClient = 1000 * 1024;

    private static readonly string[] KiotaPackages =
        ["Abstractions", "Http.HttpClientLibrary", "Serialization.Form", "Serialization.Json", "Serialization.Multipart",
        "Serialization.Text"];

    /// <summary>Tries the tools that there are.</summary>
    public TrialResult Try(string file)
    {
        var folder = Directory.CreateTempSubdirectory("trial").FullName;
        try
        {
            return TryIn(folder, Path.GetFullPath(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private TrialResult TryIn(string folder, string file)
    {
        var (ours, seconds, size, warnings) = ("not tried", 0.0, 0L, "");
        if (Source.Length > 0)
        {
            var watch = Stopwatch.StartNew();
            (ours, warnings) = Build(Path.Combine(folder, "ours"), Ours(file, ""));
            seconds = watch.Elapsed.TotalSeconds;
            var generated = new DirectoryInfo(Path.Combine(folder, "ours", "obj", "OpenApiClient", "Acme"));
            size = generated.Exists ? generated.EnumerateFiles("*.cs").Sum(one => one.Length) : 0;
        }

        var nswag = NSwag.Length > 0 ? TryNSwag(folder, file) : "not tried";
        var isCompared = size >= LargeClient && ours == Builds && nswag == Builds;
        var edit = isCompared && Build(Path.Combine(folder, "apart"), Ours(file, " Assembly=\"Acme.Client\"")).Result == Builds
            ? TrialEdit.Compare(folder)
            : "";
        return new TrialResult(ours, seconds, size, warnings, edit, nswag, Kiota.Length > 0 ? TryKiota(folder, file) : "not tried");
    }

    private string Ours(string file, string metadata) => $"""
        <PackageReference Include="ApiWrappers" Version="{Version}" />
        <OpenApiClient Include="{file}" Namespace="Acme"{metadata} />
        """;

    private string TryNSwag(string folder, string file)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "nswag")).FullName;
        var (code, text) = TrialProcess.Run(project, "dotnet", NSwag, "openapi2csclient", $"/input:{file}", "/output:Client.cs",
            "/namespace:Acme", "/jsonLibrary:SystemTextJson");
        return code != 0 || !File.Exists(Path.Combine(project, "Client.cs")) ? "no output: " + Reason(text) : Build(project, "").Result;
    }

    private string TryKiota(string folder, string file)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "kiota")).FullName;
        var (code, text) = TrialProcess.Run(project, Kiota, "generate", "--language", "csharp", "--openapi", file, "--output", "out",
            "--class-name", "AcmeClient", "--namespace-name", "Acme");
        return code != 0 || !Directory.Exists(Path.Combine(project, "out"))
            ? "no output: " + Reason(text)
            : Build(project, string.Concat(KiotaPackages.Select(Reference))).Result;
    }

    private static string Reference(string package) => $"""<PackageReference Include="Microsoft.Kiota.{package}" Version="1.22.1" />""";

    private (string Result, string Warnings) Build(string project, string items)
    {
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "Trial.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <RestoreAdditionalProjectSources>{Source}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        var (code, text) = TrialProcess.Run(project, "dotnet", "build", "Trial.csproj", "--verbosity", "quiet", "-nologo");
        var warnings = Counts(text, Warning());
        return (code == 0 ? Builds : "fails: " + Counts(text, Error()), warnings);
    }

    private static string Counts(string text, Regex sign) => string.Join(", ", text.Split('\n').Distinct()
        .Select(line => sign.Match(line)).Where(match => match.Success)
        .GroupBy(match => match.Groups["id"].Value).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}"));

    private static string Reason(string text)
    {
        var line = text.Split('\n')
            .FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal)
            || line.StartsWith("crit", StringComparison.Ordinal)) ?? "";
        return (line.Length > 60 ? line[..60] : line).Replace('|', '/').Trim();
    }

    [GeneratedRegex(@": warning (?<id>[A-Z]+\d+)")]
    private static partial Regex Warning();

    [GeneratedRegex(@": error (?<id>[A-Z]+\d+)")]
    private static partial Regex Error();
}
