using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator;

/// <summary>Finds types that may be marked with an attribute, by how it is written. What it means is looked at when they are read.</summary>
internal static class MarkedTypes
{
    public static bool Has(TypeDeclarationSyntax type, string attribute)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var written in list.Attributes)
            {
                if (Name(written.Name) is var name && (name == attribute || name == attribute + "Attribute"))
                    return true;
            }
        }

        return false;
    }

    private static string Name(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };
}
