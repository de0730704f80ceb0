using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks the interface of a resource, apart from its operations.</summary>
internal static class ResourceCheck
{
    /// <summary>True when the interface can be wrapped.</summary>
    public static bool Run(INamedTypeSymbol type, AttributeData attribute, List<DiagnosticModel> diagnostics)
    {
        foreach (var member in type.GetMembers().Where(member => member is IPropertySymbol or IEventSymbol))
            diagnostics.Add(Finding.Of(Descriptors.UnsupportedShape, member.Locations.FirstOrDefault(), SymbolNames.Of(member),
                "is not a method", "remove it from the interface"));

        var (fault, remedy) = type.IsGenericType ? ("is generic", "use the types that the API returns")
            : !IsPublic(type) ? ("is not public", "make it public, since the wrappers are")
            : (null, "");
        if (fault is not null)
        {
            diagnostics.Add(Finding.Of(Descriptors.UnsupportedShape, type.Locations.FirstOrDefault(), SymbolNames.Of(type), fault, remedy));
            return false;
        }

        if (UnfitnessOf(type, attribute) is not var (fact, unfitness))
            return true;

        diagnostics.Add(Finding.Of(Descriptors.UnfitFact, Attributes.PlaceOf(attribute, type), fact, SymbolNames.Of(type), unfitness));
        return false;
    }

    public static bool IsPublic(INamedTypeSymbol type)
        => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static (string Fact, string Unfitness)? UnfitnessOf(INamedTypeSymbol type, AttributeData attribute)
    {
        if (!SyntaxFacts.IsValidIdentifier(Attributes.Text(attribute, 0)))
            return ("[ApiResource]", $"gives the name '{Attributes.Text(attribute, 0)}', which is not a C# name");
        if (Attributes.Named(attribute, "Implementation").Value is not INamedTypeSymbol implementation)
            return ("[ApiResource]", "has no Implementation; name the class that calls the operations over HTTP");
        if (!implementation.AllInterfaces.Contains(type, SymbolEqualityComparer.Default))
            return ("[ApiResource]", $"names '{implementation.Name}', which does not implement the interface");
        if (!implementation.InstanceConstructors.Any(IsOnPipeline))
            return ("[ApiResource]", $"names '{implementation.Name}', which has no constructor that takes only an ApiPipeline");
        return null;
    }

    private static bool IsOnPipeline(IMethodSymbol constructor)
        => constructor.Parameters.Length == 1 && constructor.Parameters[0].Type is { Name: "ApiPipeline" } type
            && Attributes.IsOfRuntime(type);
}
