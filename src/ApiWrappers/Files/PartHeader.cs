using System.Globalization;
using System.Text;

namespace ApiWrappers;

/// <summary>
/// Writes the header of a part of a form as browsers do (RFC 7578, HTML): quoted and in UTF-8, with quotation marks and control
/// characters percent-encoded.
/// </summary>
internal static class PartHeader
{
    /// <summary>The name of the header.</summary>
    public const string Name = "Content-Disposition";

    /// <summary>Returns the value of the header.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="fileName">Name of the file; null for a part that is not a file.</param>
    public static string Of(string name, string? fileName)
        => $"form-data; name={Quoted(name)}{(fileName is null ? "" : $"; filename={Quoted(fileName)}")}";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        for (var index = 0; index < text.Length; index++)
        {
            // A backslash at the end would take the quotation mark after it into the name.
            var character = text[index];
            if (character is < ' ' or '\u007f' or '"' || (character == '\\' && index == text.Length - 1))
                quoted.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else
                quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }
}
