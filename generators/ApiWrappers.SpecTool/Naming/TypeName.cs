namespace ApiWrappers.SpecTool.Naming;

/// <summary>The names of classes that NSwag makes of the names of schemas.</summary>
internal static class TypeName
{
    /// <summary>What comes after the last dot, its first letter a capital, without dashes and blanks.</summary>
    public static string Of(string schema)
    {
        var last = schema[(schema.LastIndexOf('.') + 1)..];
        var name = string.Concat(last.Split('-').Select((part, index) => index == 0 ? part : Capital(part)));
        name = Capital(name.Replace(' ', '_').Replace('/', '_'));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
