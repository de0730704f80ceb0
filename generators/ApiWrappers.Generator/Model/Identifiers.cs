using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Model;

/// <summary>Names that compile.</summary>
internal static class Identifiers
{
    /// <summary>The name, with an at sign when it is a keyword.</summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The name as a variable: its first letter small.</summary>
    public static string Variable(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
