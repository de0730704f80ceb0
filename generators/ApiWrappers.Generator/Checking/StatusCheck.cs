using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Checks the statuses of an operation, and that what it returns can come with them.</summary>
internal static class StatusCheck
{
    public static int StatusOf(AttributeData attribute) => attribute.ConstructorArguments[0].Value as int? ?? 0;

    /// <summary>One attribute for each status, the first.</summary>
    public static IEnumerable<AttributeData> Distinct(MethodFacts facts)
    {
        var seen = new HashSet<int>();
        return facts.Statuses.Where(attribute => seen.Add(StatusOf(attribute)));
    }

    public static void Run(MethodFacts facts, ITypeSymbol value, List<DiagnosticModel> diagnostics)
    {
        if (facts.Statuses.Count == 0)
            diagnostics.Add(DiagnosticModel.For(Descriptors.OperationWithoutStatus, facts.Method.Locations.FirstOrDefault(), facts.Name));

        var seen = new HashSet<int>();
        foreach (var attribute in facts.Statuses)
            Check(facts, attribute, seen, diagnostics);

        var successes = seen.Where(status => status is >= 200 and < 300).ToList();
        if (value.Name != "ApiEmpty" && successes.Count > 0 && successes.All(status => status is 204 or 205))
        {
            diagnostics.Add(DiagnosticModel.For(
                Descriptors.ValueWithoutBody, facts.Method.Locations.FirstOrDefault(), facts.Name, MethodFacts.NameOf(value), string.Join(" and ", successes)));
        }
    }

    private static void Check(MethodFacts facts, AttributeData attribute, HashSet<int> seen, List<DiagnosticModel> diagnostics)
    {
        var status = StatusOf(attribute);
        var text = status.ToString(CultureInfo.InvariantCulture);
        var place = Attributes.PlaceOf(attribute, facts.Method);
        if (status is < 100 or > 599)
            diagnostics.Add(DiagnosticModel.For(Descriptors.ImpossibleFact, place, facts.Name, text, "HTTP status from 100 to 599"));
        else if (!seen.Add(status))
            diagnostics.Add(DiagnosticModel.For(Descriptors.NameCollision, place, facts.Name, StatusNames.Of(status), "another [ApiStatus] of the operation"));
        if (string.IsNullOrWhiteSpace(Attributes.Text(attribute, 1)))
            diagnostics.Add(DiagnosticModel.For(Descriptors.StatusWithoutCause, place, facts.Name, text));
    }
}
