namespace ApiWrappers.SpecTool;

/// <summary>The arguments of a command: a verb, a file or folder, and options with a value each.</summary>
internal sealed class SpecArguments
{
    public const string Usage = """
        usage: ApiWrappers.SpecTool prepare SPEC --work FOLDER --namespace NAMESPACE --config NSWAG.JSON --templates FOLDER
                   [--client NAME] [--overlay A;B] [--operations A,B] [--tags A,B] [--strict true]
               ApiWrappers.SpecTool finish FOLDER --output FOLDER --stamp LINE
               ApiWrappers.SpecTool check SPEC [--overlay A;B] [--operations A,B] [--tags A,B] [--strict true]
               ApiWrappers.SpecTool trials FOLDER [--source FEED --version VERSION] [--nswag DLL] [--kiota COMMAND] [--results FOLDER]
               ApiWrappers.SpecTool @FILE: the arguments are in the file, one a line
        """;

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["prepare"] = ["--work", "--namespace", "--config", "--templates", "--client", "--overlay", "--operations", "--tags", "--strict"],
        ["finish"] = ["--output", "--stamp"],
        ["check"] = ["--overlay", "--operations", "--tags", "--strict"],
        ["trials"] = ["--source", "--version", "--nswag", "--kiota", "--results"],
    };

    private static readonly Dictionary<string, int> Needed =
        new(StringComparer.Ordinal) { ["prepare"] = 4, ["finish"] = 2, ["check"] = 0, ["trials"] = 0 };

    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    private SpecArguments(string verb, string path)
    {
        Verb = verb;
        Path = path;
    }

    public string Verb { get; }

    /// <summary>The file or folder that the verb is about.</summary>
    public string Path { get; }

    public string this[string option] => _options[option];

    /// <summary>The value of an option; empty when it is not given.</summary>
    public string OrEmpty(string option) => _options.GetValueOrDefault(option, "");

    /// <summary>
    /// Returns the arguments themselves, or those in the file that the only one names as <c>@FILE</c>, one a line. A build writes them
    /// to a file, since a shell would change some, such as <c>GET /users/$count</c>.
    /// </summary>
    public static IReadOnlyList<string> Whole(IReadOnlyList<string> arguments)
        => arguments is [['@', .. var file]] && File.Exists(file) ? File.ReadAllLines(file) : arguments;

    /// <summary>Parses the arguments; null when they are invalid.</summary>
    public static SpecArguments? Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments.Count % 2 != 0 || !Known.TryGetValue(arguments[0], out var known))
            return null;

        var read = new SpecArguments(arguments[0], arguments[1]);
        for (var index = 2; index < arguments.Count; index += 2)
        {
            if (!known.Contains(arguments[index]))
                return null;
            read._options[arguments[index]] = arguments[index + 1];
        }

        return known.Take(Needed[read.Verb]).All(read._options.ContainsKey) ? read : null;
    }

    /// <summary>Returns the options of the item in the project.</summary>
    public SpecOptions ToOptions() => new()
    {
        Namespace = Take("--namespace") ?? "Api",
        Client = Take("--client"),
        Overlays = Several("--overlay", ';'),
        Operations = Several("--operations", ',', ';'),
        Tags = Several("--tags", ',', ';'),
        IsStrict = string.Equals(Take("--strict"), "true", StringComparison.OrdinalIgnoreCase),
    };

    private string? Take(string option) => _options.TryGetValue(option, out var value) && value.Length > 0 ? value : null;

    // Titles such as "GET /orders" contain spaces, and tags may: commas and semicolons separate. Paths of overlays contain commas too.
    private string[] Several(string option, params char[] separators)
        => Take(option)?.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
