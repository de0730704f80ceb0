using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks the class of a client and its attributes.</summary>
internal static class ClientCheck
{
    /// <summary>True when the class can be completed.</summary>
    public static bool Run(INamedTypeSymbol type, ClassDeclarationSyntax syntax, AttributeData attribute, List<DiagnosticModel> diagnostics)
    {
        var (fault, remedy) = !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? ("is not partial", "make it partial")
            : type.IsGenericType ? ("is generic", "remove its type parameters")
            : type.ContainingType is not null ? ("is nested in another type", "move it out")
            : type.ContainingNamespace.IsGlobalNamespace ? ("is in the global namespace",
                "move it to a namespace, which its resources share")
            : (null, "");
        if (fault is not null)
        {
            diagnostics.Add(Finding.Of(Descriptors.UnsupportedShape, type.Locations.FirstOrDefault(), SymbolNames.Of(type), fault, remedy));
            return false;
        }

        if (attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is INamedTypeSymbol problem
            && IsProblem(problem))
            return true;

        diagnostics.Add(Finding.Of(
            Descriptors.UnfitFact, Attributes.PlaceOf(attribute, type), "[ApiClient]", SymbolNames.Of(type),
                "names a problem that does not implement IApiProblem<TSelf>; name a class that does"));
        return false;
    }

    /// <summary>True when the tier can be generated.</summary>
    public static bool IsTier(INamedTypeSymbol type, AttributeData tier, List<DiagnosticModel> diagnostics)
    {
        var fault = tier.ConstructorArguments.Length != 3 ? "is incomplete"
            : !SyntaxFacts.IsValidIdentifier(Attributes.Text(tier, 0))
                ? $"has the scheme '{Attributes.Text(tier, 0)}', which is not a C# name"
            : !SyntaxFacts.IsValidIdentifier("As" + Attributes.Text(tier, 1)) || Attributes.Text(tier, 1).Length == 0
                ? $"has the name '{Attributes.Text(tier, 1)}', which is not a C# name"
            : tier.ConstructorArguments[2].Value is not INamedTypeSymbol credential || !IsCredential(credential)
                ? "names a credential that does not derive from ApiCredential"
            : null;
        if (fault is null)
            return true;

        diagnostics.Add(Finding.Of(Descriptors.UnfitFact, Attributes.PlaceOf(tier, type), "[ApiTier]", SymbolNames.Of(type), fault));
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
