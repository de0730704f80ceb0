using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Client;
using ApiWrappers.SpecTool.Writing;

namespace ApiWrappers.SpecTool;

/// <summary>
/// The folder in obj with the input of a later step: the prepared document, NSwag's configuration, and files that are
/// complete.
/// </summary>
internal static class WorkFolder
{
    public const string Document = "prepared.json";
    public const string Configuration = "nswag.json";
    public const string Inputs = "inputs.txt";
    public const string Generated = "nswag.cs";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(SpecArguments arguments, SpecPreparation prepared)
    {
        var folder = Path.GetFullPath(arguments["--work"]);
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, "*.cs"))
            File.Delete(old);

        var plan = prepared.Plan!;
        File.WriteAllText(Path.Combine(folder, Document), PreparedDocument.Write(plan).ToJsonString(Indented));
        File.WriteAllText(Path.Combine(folder, Configuration), ConfigurationFor(arguments, folder));
        File.WriteAllText(Path.Combine(folder, "Json.cs"), JsonContextWriter.Write(plan.Json, plan.Types, plan.Options.Namespace));
        if (plan.Options.Client is not null)
            File.WriteAllText(Path.Combine(folder, "Client.cs"), ClientFileWriter.Write(plan));

        File.WriteAllText(Path.Combine(folder, Inputs), string.Join(';', prepared.Context!.Files.Inputs));
    }

    // NSwag takes its variables from the command line, where a path cannot contain a comma or an equals sign.
    private static string ConfigurationFor(SpecArguments arguments, string folder)
    {
        var configuration = JsonNode.Parse(File.ReadAllText(arguments["--config"]))!;
        configuration["documentGenerator"]!["fromDocument"]!["url"] = Path.Combine(folder, Document);
        var client = configuration["codeGenerators"]!["openApiToCSharpClient"]!;
        client["namespace"] = arguments["--namespace"];
        client["output"] = Path.Combine(folder, Generated);
        client["templateDirectory"] = Path.GetFullPath(arguments["--templates"]);
        return configuration.ToJsonString(Indented);
    }
}
