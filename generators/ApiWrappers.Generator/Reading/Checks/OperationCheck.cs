using System.Globalization;
using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks the id, method, route and security of an operation.</summary>
internal static class OperationCheck
{
    private static readonly HashSet<string> Methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

    public static void Run(MethodFacts facts, Microsoft.CodeAnalysis.AttributeData operation, List<DiagnosticModel> diagnostics)
    {
        var place = Attributes.PlaceOf(operation, facts.Method);
        if (string.IsNullOrWhiteSpace(Attributes.Text(operation, 0)))
            diagnostics.Add(Finding.Of(Descriptors.OperationWithoutId, place, facts.Name));
        if (Attributes.Text(operation, 1) is var method && !Methods.Contains(method))
            diagnostics.Add(Finding.Of(Descriptors.ImpossibleFact, place, facts.Name, method, "an HTTP method in upper case"));
        if (Attributes.Text(operation, 2) is var route && !route.StartsWith("/", StringComparison.Ordinal))
            diagnostics.Add(Finding.Of(Descriptors.ImpossibleFact, place, facts.Name, route, "a route that starts with a slash"));
        if (Attributes.Named(operation, "RetrySafety").Value is int repeat && !Enum.IsDefined(typeof(RetrySafety), repeat))
            diagnostics.Add(Finding.Of(Descriptors.ImpossibleFact, place, facts.Name, repeat.ToString(CultureInfo.InvariantCulture),
                "a value of ApiRetrySafety"));
        if (facts.Security.Count == 0)
            diagnostics.Add(Finding.Of(Descriptors.OperationWithoutSecurity, facts.Method.Locations.FirstOrDefault(), facts.Name));
    }
}
