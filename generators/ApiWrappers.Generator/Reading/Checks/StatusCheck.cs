using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks the statuses of an operation, and that one of them can carry the value that it returns.</summary>
internal static class StatusCheck
{
    /// <summary>One attribute per status, the first.</summary>
    public static IEnumerable<AttributeData> Distinct(MethodFacts facts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return facts.Statuses.Where(attribute => seen.Add(StatusReader.Read(attribute).Text));
    }

    public static void Run(MethodFacts facts, ITypeSymbol value, List<DiagnosticModel> diagnostics)
    {
        if (facts.Statuses.Count == 0)
            diagnostics.Add(Finding.Of(Descriptors.OperationWithoutStatus, facts.Method.Locations.FirstOrDefault(), facts.Name));

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in facts.Statuses)
            Check(facts, attribute, seen, diagnostics);

        var successes = seen.Where(status => status.StartsWith("2", StringComparison.Ordinal)).ToList();
        if (value.Name != "ApiEmpty" && successes.Count > 0 && successes.All(status => status is "204" or "205"))
        {
            diagnostics.Add(Finding.Of(
                Descriptors.ValueWithoutBody, facts.Method.Locations.FirstOrDefault(), facts.Name, SymbolNames.Of(value),
                    string.Join(" and ", successes)));
        }
    }

    private static void Check(MethodFacts facts, AttributeData attribute, HashSet<string> seen, List<DiagnosticModel> diagnostics)
    {
        var status = StatusReader.Read(attribute);
        var text = status.Text;
        var place = Attributes.PlaceOf(attribute, facts.Method);
        if (status.Range.Length > 0 ? !IsRange(status.Range) : status.Status is < 100 or > 599)
            diagnostics.Add(Finding.Of(Descriptors.ImpossibleFact, place, facts.Name, text,
                "an HTTP status from 100 to 599, nor a range such as 2XX"));
        else if (!seen.Add(text))
            diagnostics.Add(Finding.Of(Descriptors.NameCollision, place, facts.Name, status.Range.Length > 0 ? text
                : StatusNames.Of(status.Status), "another [ApiStatus] of the operation"));
        if (string.IsNullOrWhiteSpace(Attributes.Text(attribute, 1)))
            diagnostics.Add(Finding.Of(Descriptors.StatusWithoutReason, place, facts.Name, text));
    }

    private static bool IsRange(string range)
        => range == "default" || (range.Length == 3 && range[0] is >= '1' and <= '5' && range.EndsWith("XX", StringComparison.Ordinal));
}
