using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the attributes of a method.</summary>
internal static class OperationReader
{
    public static OperationModel? Read(MethodFacts facts, int ordinal, List<DiagnosticModel> diagnostics)
    {
        var method = facts.Method;
        if (facts.Operation is not { } operation)
        {
            diagnostics.Add(Finding.Of(Descriptors.OperationWithoutFacts, method.Locations.FirstOrDefault(), facts.Name));
            return null;
        }

        if (!OperationShape.IsSupported(method, diagnostics) || OperationShape.ValueOf(method) is not { } value)
            return null;

        OperationCheck.Run(facts, operation, diagnostics);
        ParameterCheck.Run(facts, operation, diagnostics);
        StatusCheck.Run(facts, value, diagnostics);
        var model = new OperationModel(
            method.Name,
            Attributes.Text(operation, 0),
            Attributes.Text(operation, 1),
            Attributes.Text(operation, 2),
            Attributes.Text(operation, "Summary"),
            Attributes.Text(operation, "Remarks"),
            Attributes.Text(operation, "Source"),
            Attributes.Text(operation, "Confidence"),
            Retries.Of(operation),
            value.Name == "ApiEmpty" ? null : TypeNames.Of(value, method.ContainingNamespace),
            ParametersOf(facts).ToEquatableArray(),
            facts.Security.Select(SecurityReader.Read).ToEquatableArray(),
            StatusCheck.Distinct(facts).Select(StatusReader.Read).ToEquatableArray(),
            PagingCheck.Run(facts, value, diagnostics) is { } item ? TypeNames.Of(item, method.ContainingNamespace) : null,
            facts.Experimental is { } experimental
                ? new ExperimentalModel(Attributes.Text(experimental, 0), Attributes.Text(experimental, "UrlFormat"))
                : null)
        {
            Ordinal = ordinal,
        };

        return TypeNameCheck.IsFree(facts, model.ResultType, diagnostics) ? model : null;
    }

    private static IEnumerable<ParameterModel> ParametersOf(MethodFacts facts)
        => facts.Method.Parameters.Take(facts.Method.Parameters.Length - 1).Select(parameter => new ParameterModel(
            parameter.Name,
            TypeNames.Of(parameter.Type, facts.Method.ContainingNamespace),
            DefaultOf(parameter, facts.Method.ContainingNamespace),
            facts.Parameters.FirstOrDefault(fact => Attributes.Text(fact, 0) == parameter.Name) is { } fact ? Attributes.Text(fact, 1)
                : ""));

    private static string? DefaultOf(IParameterSymbol parameter, INamespaceSymbol client)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        if (parameter.ExplicitDefaultValue is not { } value)
            return parameter.Type.IsReferenceType || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                ? "null" : "default";

        var text = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
        return value switch
        {
            float => text + "F",
            decimal => text + "M",
            _ when EnumOf(parameter.Type) is { } type => $"({TypeNames.Of(type, client)})({text})",
            _ => text,
        };
    }

    private static ITypeSymbol? EnumOf(ITypeSymbol type)
    {
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0] : type;
        return plain.TypeKind == TypeKind.Enum ? plain : null;
    }
}
