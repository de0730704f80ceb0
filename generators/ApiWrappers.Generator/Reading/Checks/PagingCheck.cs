using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks that an operation marked as paged accepts the parameters of a page and returns one.</summary>
internal static class PagingCheck
{
    /// <summary>The type of an item; null when the operation is not paged, or not properly.</summary>
    public static ITypeSymbol? Run(MethodFacts facts, ITypeSymbol page, List<DiagnosticModel> diagnostics)
    {
        if (facts.Paging is not { } attribute)
            return null;

        var item = PropertyOf(page, "Data") is { } data ? OperationShape.ArgumentOf(data, "IReadOnlyList") : null;
        var fault = item is null ? $"'{SymbolNames.Of(page)}' has no Data of IReadOnlyList<T>"
            : !facts.Method.Parameters.Any(parameter => parameter.Name == "limit" && TakesInt(parameter.Type))
                ? "it has no parameter 'limit' of type int"
            : (TypeOf(facts, "offset") is { } offset ? FaultOfOffset(page, offset) : FaultOfCursor(page, TypeOf(facts, "cursor")))
            ?? (facts.Method.Parameters.Any(parameter => parameter.Name is "pageSize" or "token")
                ? "it has a parameter named 'pageSize' or 'token', which the enumeration uses"
                : null);
        if (fault is null)
            return item;

        diagnostics.Add(Finding.Of(Descriptors.PagingWithoutPages, Attributes.PlaceOf(attribute, facts.Method), facts.Name, fault));
        return null;
    }

    private static string? FaultOfOffset(ITypeSymbol page, ITypeSymbol offset)
        => !TakesInt(offset) ? "its parameter 'offset' is not of type int"
            : PropertyOf(page, "Count")?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64)
                ? $"'{SymbolNames.Of(page)}' has no Count of int or long"
            : null;

    private static string? FaultOfCursor(ITypeSymbol page, ITypeSymbol? cursor)
        => cursor?.SpecialType != SpecialType.System_String
            ? "it has neither a parameter 'offset' of type int nor a parameter 'cursor' of type string"
            : PropertyOf(page, "NextCursor")?.SpecialType != SpecialType.System_String
                ? $"'{SymbolNames.Of(page)}' has no NextCursor of string"
            : null;

    private static ITypeSymbol? TypeOf(MethodFacts facts, string parameter) => facts.Method.Parameters
        .FirstOrDefault(taken => taken.Name == parameter)?.Type;

    private static ITypeSymbol? PropertyOf(ITypeSymbol type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property.Type;
        }

        return null;
    }

    /// <summary>True when an int can be passed: the type is int or int?, or converts from int, as a type with its own limits may.</summary>
    private static bool TakesInt(ITypeSymbol type)
    {
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0] : type;
        return plain.SpecialType == SpecialType.System_Int32
            || plain.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>()
                .Any(conversion => conversion.Parameters[0].Type.SpecialType == SpecialType.System_Int32);
    }
}
