using System.Text;

namespace ApiWrappers.SpecTool.Naming;

/// <summary>The C# names that NSwag and the templates make of names in a spec.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>The name of a class, property, method or constant: words joined, each with a capital.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
                isStart = true;
            else
            {
                name.Append(isStart ? char.ToUpperInvariant(character) : character);
                isStart = false;
            }
        }

        return name.ToString();
    }

    /// <summary>The name of a parameter: as <see cref="Pascal"/>, its first letter small.</summary>
    public static string Camel(string text)
    {
        var name = Pascal(text);
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Whether the name can stand in code as it is.</summary>
    public static bool IsIdentifier(string name)
        => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_');
}
