using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator;

/// <summary>Checks the interface of a resource, apart from its operations.</summary>
internal static class ResourceCheck
{
    /// <summary>Whether it can be wrapped.</summary>
    public static bool Run(INamedTypeSymbol type, AttributeData attribute, List<DiagnosticModel> diagnostics)
    {
        foreach (var member in type.GetMembers().Where(member => member is IPropertySymbol or IEventSymbol))
            diagnostics.Add(DiagnosticModel.For(Descriptors.UnsupportedShape, member.Locations.FirstOrDefault(), MethodFacts.NameOf(member), "is no method", "remove it from the interface"));

        var (fault, remedy) = type.IsGenericType ? ("is generic", "name the types that the API answers")
            : !IsPublic(type) ? ("is not public", "make it public, since the wrappers are")
            : (null, "");
        if (fault is not null)
        {
            diagnostics.Add(DiagnosticModel.For(Descriptors.UnsupportedShape, type.Locations.FirstOrDefault(), MethodFacts.NameOf(type), fault, remedy));
            return false;
        }

        if (UnfitnessOf(type, attribute) is not var (fact, unfitness))
            return true;

        diagnostics.Add(DiagnosticModel.For(Descriptors.UnfitFact, Attributes.PlaceOf(attribute, type), fact, MethodFacts.NameOf(type), unfitness));
        return false;
    }

    public static bool IsPublic(INamedTypeSymbol type)
        => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static (string Fact, string Unfitness)? UnfitnessOf(INamedTypeSymbol type, AttributeData attribute)
    {
        if (!SyntaxFacts.IsValidIdentifier(Attributes.Text(attribute, 0)))
            return ("[ApiResource]", $"gives the name '{Attributes.Text(attribute, 0)}', which no property can have; give a C# name");
        if (Attributes.Named(attribute, "Implementation").Value is not INamedTypeSymbol implementation)
            return ("[ApiResource]", "names no Implementation; name the class that calls the operations over HTTP");
        if (!implementation.AllInterfaces.Contains(type, SymbolEqualityComparer.Default))
            return ("[ApiResource]", $"names '{implementation.Name}', which does not implement the interface");
        if (!implementation.InstanceConstructors.Any(IsOnPipeline))
            return ("[ApiResource]", $"names '{implementation.Name}', which has no constructor with an ApiPipeline alone");
        return null;
    }

    private static bool IsOnPipeline(IMethodSymbol constructor)
        => constructor.Parameters.Length == 1 && constructor.Parameters[0].Type is { Name: "ApiPipeline" } type && Attributes.IsOfRuntime(type);
}
