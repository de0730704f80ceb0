namespace ApiWrappers.SpecTool;

/// <summary>What the tool is to do.</summary>
/// <param name="Verb"><c>check</c>, before NSwag, or <c>finish</c>, after it.</param>
/// <param name="Spec">The file with the spec.</param>
/// <param name="Client">The name of the client class to write; null when there is to be none.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Output">The folder with the generated files.</param>
/// <param name="Stamp">The line that each of them is to begin with.</param>
internal sealed record SpecArguments(string Verb, string Spec, string? Client, string? Namespace, string? Output, string? Stamp)
{
    public const string Usage = """
        usage: ApiWrappers.SpecTool check SPEC [--client NAME --namespace NAMESPACE]
               ApiWrappers.SpecTool finish SPEC --output FOLDER --stamp LINE [--client NAME --namespace NAMESPACE]
        """;

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    public static SpecArguments? Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments.Count % 2 != 0)
            return null;

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 2; index < arguments.Count; index += 2)
            options[arguments[index]] = arguments[index + 1];

        var read = new SpecArguments(arguments[0], arguments[1], Take("--client"), Take("--namespace"), Take("--output"), Take("--stamp"));
        return options.Count == 0 && read.IsWhole ? read : null;

        string? Take(string name) => options.Remove(name, out var value) ? value : null;
    }

    private bool IsWhole => (Client is null) == (Namespace is null) && Verb switch
    {
        "check" => Output is null && Stamp is null,
        "finish" => Output is not null && Stamp is not null,
        _ => false,
    };
}
