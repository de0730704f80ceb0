using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator;

/// <summary>Checks the class of a client and the facts that stand on it.</summary>
internal static class ClientCheck
{
    /// <summary>Whether the class can be completed.</summary>
    public static bool Run(INamedTypeSymbol type, ClassDeclarationSyntax syntax, AttributeData attribute, List<DiagnosticModel> diagnostics)
    {
        var (fault, remedy) = !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? ("is not partial", "make it partial")
            : type.IsGenericType ? ("is generic", "remove its type parameters")
            : type.ContainingType is not null ? ("stands in another type", "move it out")
            : type.ContainingNamespace.IsGlobalNamespace ? ("stands in no namespace", "give it one, by which its resources are found")
            : (null, "");
        if (fault is not null)
        {
            diagnostics.Add(DiagnosticModel.For(Descriptors.UnsupportedShape, type.Locations.FirstOrDefault(), MethodFacts.NameOf(type), fault, remedy));
            return false;
        }

        if (attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is INamedTypeSymbol problem && IsProblem(problem))
            return true;

        diagnostics.Add(DiagnosticModel.For(
            Descriptors.UnfitFact, Attributes.PlaceOf(attribute, type), "[ApiClient]", MethodFacts.NameOf(type), "names a problem that does not implement IApiProblem of itself; name a class that does"));
        return false;
    }

    /// <summary>Whether a tier can be generated.</summary>
    public static bool IsTier(INamedTypeSymbol type, AttributeData tier, List<DiagnosticModel> diagnostics)
    {
        var fault = tier.ConstructorArguments.Length != 3 ? "is incomplete"
            : !SyntaxFacts.IsValidIdentifier(Attributes.Text(tier, 0)) ? $"has the scheme '{Attributes.Text(tier, 0)}', which no parameter can be named after; give a C# name"
            : !SyntaxFacts.IsValidIdentifier("As" + Attributes.Text(tier, 1)) || Attributes.Text(tier, 1).Length == 0 ? $"has the name '{Attributes.Text(tier, 1)}', which no method can have; give a C# name"
            : tier.ConstructorArguments[2].Value is not INamedTypeSymbol credential || !IsCredential(credential) ? "names a credential that does not derive from ApiCredential"
            : null;
        if (fault is null)
            return true;

        diagnostics.Add(DiagnosticModel.For(Descriptors.UnfitFact, Attributes.PlaceOf(tier, type), "[ApiTier]", MethodFacts.NameOf(type), fault));
        return false;
    }

    private static bool IsProblem(INamedTypeSymbol type) => type.AllInterfaces.Any(face =>
        face.Name == "IApiProblem" && Attributes.IsOfRuntime(face) && SymbolEqualityComparer.Default.Equals(face.TypeArguments[0], type));

    private static bool IsCredential(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "ApiCredential" && Attributes.IsOfRuntime(at))
                return true;
        }

        return false;
    }
}
