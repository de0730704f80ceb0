using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator;

/// <summary>Reads the facts that stand on a method.</summary>
internal static class OperationReader
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static OperationModel? Read(IMethodSymbol method, List<DiagnosticModel> diagnostics)
    {
        if (Attributes.Of(method, "ApiOperationAttribute").FirstOrDefault() is not { } facts)
        {
            diagnostics.Add(DiagnosticModel.For(Descriptors.OperationWithoutFacts, method));
            return null;
        }

        if (ValueOf(method) is not { } value)
        {
            diagnostics.Add(DiagnosticModel.For(Descriptors.UnsupportedShape, method));
            return null;
        }

        var security = Attributes.Of(method, "ApiSecurityAttribute")
            .Select(attribute => new SecurityModel(attribute.ConstructorArguments[0].Values.Select(scheme => (string)scheme.Value!).ToEquatableArray(), Attributes.Text(attribute, "Scope")))
            .ToEquatableArray();
        if (security.Count == 0)
            diagnostics.Add(DiagnosticModel.For(Descriptors.OperationWithoutSecurity, method));

        var statuses = Attributes.Of(method, "ApiStatusAttribute")
            .Select(attribute => new StatusModel((int)attribute.ConstructorArguments[0].Value!, Attributes.Text(attribute, 1)))
            .ToEquatableArray();
        if (statuses.Count == 0)
            diagnostics.Add(DiagnosticModel.For(Descriptors.OperationWithoutStatus, method));

        return new OperationModel(
            method.Name,
            Attributes.Text(facts, 0),
            Attributes.Text(facts, 1),
            Attributes.Text(facts, 2),
            Attributes.Text(facts, "Summary"),
            Attributes.Text(facts, "Remarks"),
            Attributes.Text(facts, "Source"),
            Attributes.Text(facts, "Confidence"),
            value.Name == "ApiEmpty" ? null : value.ToDisplayString(TypeFormat),
            ParametersOf(method).ToEquatableArray(),
            security,
            statuses,
            Attributes.Of(method, "ApiPagingAttribute").Any() ? PageItemOf(value) : null,
            ExperimentalOf(method));
    }

    /// <summary>The T of a page's <c>Data</c>.</summary>
    private static string? PageItemOf(ITypeSymbol page)
        => page.GetMembers("Data").OfType<IPropertySymbol>().FirstOrDefault() is { } data && ArgumentOf(data.Type, "IReadOnlyList") is { } item
            ? item.ToDisplayString(TypeFormat)
            : null;

    private static ExperimentalModel? ExperimentalOf(IMethodSymbol method)
        => method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "ExperimentalAttribute") is { } experimental
            ? new ExperimentalModel(Attributes.Text(experimental, 0), Attributes.Text(experimental, "UrlFormat"))
            : null;

    /// <summary>The T of <c>Task&lt;ApiResponse&lt;T&gt;&gt;</c>, when the method has the shape of an operation.</summary>
    private static ITypeSymbol? ValueOf(IMethodSymbol method)
    {
        var cancellable = method.Parameters.LastOrDefault()?.Type.Name == "CancellationToken";
        return cancellable
            && ArgumentOf(method.ReturnType, "Task") is { } response
            && ArgumentOf(response, "ApiResponse") is { } value
                ? value
                : null;
    }

    private static ITypeSymbol? ArgumentOf(ITypeSymbol type, string name)
        => type is INamedTypeSymbol { TypeArguments.Length: 1 } generic && generic.Name == name ? generic.TypeArguments[0] : null;

    private static IEnumerable<ParameterModel> ParametersOf(IMethodSymbol method)
    {
        var descriptions = Attributes.Of(method, "ApiParameterAttribute").ToDictionary(attribute => Attributes.Text(attribute, 0), attribute => Attributes.Text(attribute, 1));
        return method.Parameters.Take(method.Parameters.Length - 1).Select(parameter => new ParameterModel(
            parameter.Name,
            parameter.Type.ToDisplayString(TypeFormat),
            DefaultOf(parameter),
            descriptions.TryGetValue(parameter.Name, out var description) ? description : ""));
    }

    private static string? DefaultOf(IParameterSymbol parameter)
        => !parameter.HasExplicitDefaultValue ? null
            : parameter.ExplicitDefaultValue is { } value ? SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)
            : "default";
}
