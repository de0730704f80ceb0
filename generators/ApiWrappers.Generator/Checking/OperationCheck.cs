using System.Globalization;

namespace ApiWrappers.Generator;

/// <summary>Checks what an operation says of itself.</summary>
internal static class OperationCheck
{
    private static readonly HashSet<string> Methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

    public static void Run(MethodFacts facts, Microsoft.CodeAnalysis.AttributeData operation, List<DiagnosticModel> diagnostics)
    {
        var place = Attributes.PlaceOf(operation, facts.Method);
        if (string.IsNullOrWhiteSpace(Attributes.Text(operation, 0)))
            diagnostics.Add(DiagnosticModel.For(Descriptors.OperationWithoutId, place, facts.Name));
        if (Attributes.Text(operation, 1) is var method && !Methods.Contains(method))
            diagnostics.Add(DiagnosticModel.For(Descriptors.ImpossibleFact, place, facts.Name, method, "HTTP method in capitals"));
        if (Attributes.Text(operation, 2) is var route && !route.StartsWith("/", StringComparison.Ordinal))
            diagnostics.Add(DiagnosticModel.For(Descriptors.ImpossibleFact, place, facts.Name, route, "route that begins with a slash"));
        if (Attributes.Named(operation, "RetrySafety").Value is int repeat && !Enum.IsDefined(typeof(RetrySafety), repeat))
            diagnostics.Add(DiagnosticModel.For(Descriptors.ImpossibleFact, place, facts.Name, repeat.ToString(CultureInfo.InvariantCulture), "value of ApiRetrySafety"));
        if (facts.Security.Count == 0)
            diagnostics.Add(DiagnosticModel.For(Descriptors.OperationWithoutSecurity, facts.Method.Locations.FirstOrDefault(), facts.Name));
    }
}
