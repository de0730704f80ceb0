using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Naming;

/// <summary>The names of what the templates write.</summary>
internal static class MemberNames
{
    /// <summary>The property of a class.</summary>
    public static string OfProperty(string name, SpecNode property) => property["x-name"].Text ?? CSharpName.Pascal(name);

    /// <summary>The constant of an enumeration.</summary>
    public static string OfEnumValue(string value)
    {
        var name = value.StartsWith('-') ? "Minus" + CSharpName.Pascal(value) : value.StartsWith('+') ? "Plus" + CSharpName.Pascal(value) : CSharpName.Pascal(value);
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>The method of an operation.</summary>
    public static string OfOperation(string id) => Joined(id);

    /// <summary>The resource of a tag; the templates take the word Api out of it.</summary>
    public static string OfTag(string tag) => Joined(tag).Replace("Api", "", StringComparison.Ordinal);

    // As NSwag does it: without dashes, with underscores for blanks and slashes.
    private static string Joined(string text)
    {
        var name = string.Concat(text.Split('-').Select((part, index) => index == 0 ? part : TypeName.Capital(part)));
        return TypeName.Capital(name.Replace(' ', '_').Replace('/', '_'));
    }
}
