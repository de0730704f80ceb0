using System.Globalization;
using System.Text;

namespace ApiWrappers.SpecTool.Naming;

/// <summary>Texts as C# writes them.</summary>
internal static class CSharpLiteral
{
    /// <summary>The text in quotes, with only those characters escaped that a line of code cannot hold.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                literal.Append(character);
        }

        return literal.Append('"').ToString();
    }
}
