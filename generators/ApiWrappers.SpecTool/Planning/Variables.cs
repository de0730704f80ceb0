using ApiWrappers.SpecTool.Naming;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The names of the parameters of a method.</summary>
internal static class Variables
{
    // Names that the generated methods use themselves.
    private static readonly string[] Own =
    [
        "body", "cancellationToken", "core", "destination", "form", "headers", "path", "pipeline", "progress", "response", "result",
    ];

    /// <summary>The plain name, with the suffix Value where the method uses that name itself.</summary>
    public static string Of(string text)
    {
        var name = CSharpName.Camel(CSharpName.Identifier(text, "value"));
        return Own.Contains(name) ? name + "Value" : name;
    }

    /// <summary>The name as it is written in code.</summary>
    public static string Escaped(string name) => CSharpName.IsKeyword(name) ? "@" + name : name;
}
