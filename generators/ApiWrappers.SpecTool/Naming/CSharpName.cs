using System.Text;

namespace ApiWrappers.SpecTool.Naming;

/// <summary>
/// Turns names in a document into C# names. A name depends on its text alone, so that nothing else in the document can change it;
/// only names that collide get a suffix.
/// </summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['+'] = "Plus",
        ['*'] = "Asterisk",
        ['#'] = "Hash",
        ['@'] = "At",
        ['$'] = "Dollar",
        ['%'] = "Percent",
        ['&'] = "And",
        ['='] = "Equal",
        ['<'] = "Less",
        ['>'] = "Greater",
        ['!'] = "Not",
        ['?'] = "Question",
        ['~'] = "Tilde",
        ['^'] = "Caret",
        ['|'] = "Or",
        ['\\'] = "Backslash",
        ['"'] = "Quote",
        ['\''] = "Apostrophe",
        ['('] = "Open",
        [')'] = "Close",
        [','] = "Comma",
        [';'] = "Semicolon",
        ['.'] = "Dot",
        [':'] = "Colon",
        ['/'] = "Slash",
        ['-'] = "Minus",
        ['_'] = "Underscore",
        [' '] = "Space",
        ['['] = "Bracket",
        [']'] = "BracketClose",
        ['{'] = "Brace",
        ['}'] = "BraceClose",
        ['`'] = "Backtick",
    };

    /// <summary>The name of a class, property, method or constant: words joined, each with a capital.</summary>
    /// <remarks>Empty when the text has neither letters nor digits.</remarks>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var character in text)
        {
            if (!IsWordPart(character))
                isStart = true;
            else
            {
                name.Append(isStart ? char.ToUpperInvariant(character) : character);
                isStart = false;
            }
        }

        return name.ToString();
    }

    /// <summary>Like <see cref="Pascal"/>, with the signs of the text as words: <c>+1</c> becomes <c>Plus1</c>.</summary>
    public static string Spelled(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsWordPart(character))
                words.Append(character);
            else
                words.Append(Signs.TryGetValue(character, out var sign) ? $" {sign} " : $" U{(int)character:X4} ");
        }

        return Pascal(words.ToString());
    }

    /// <summary>A name that is never empty and never begins with a digit.</summary>
    public static string Identifier(string text, string whenEmpty)
    {
        var name = Pascal(text);
        if (name.Length == 0)
            name = Spelled(text);
        if (name.Length == 0)
            return whenEmpty;
        return IsStart(name[0]) ? name : "_" + name;
    }

    /// <summary>The name of a parameter: like <see cref="Pascal"/>, with a lowercase first letter.</summary>
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    /// <summary>Four digits that depend on the text alone.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = (hash ^ character) * 16777619u;
        return ((hash ^ (hash >> 16)) & 0xFFFF).ToString("x4", System.Globalization.CultureInfo.InvariantCulture);
    }

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>True when the name can be used in code as it is.</summary>
    public static bool IsIdentifier(string name)
        => name.Length > 0 && (IsStart(name[0]) || name[0] == '_') && name.All(character => IsWordPart(character) || character == '_')
            && !IsKeyword(name);

    private static bool IsStart(char character) => char.IsLetter(character);

    private static bool IsWordPart(char character) => char.IsLetter(character) || character is >= '0' and <= '9';
}
