using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>
/// Writes types as in handwritten code: the types that every client uses by their plain names, where these are unambiguous.
/// </summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly Regex Qualified = new(@"global::(?<nameSpace>[\w.]+)\.(?<name>\w+)", RegexOptions.Compiled);

    // The writer has a using directive for each.
    private static readonly HashSet<string> WellKnown =
    [
        "System.Collections.Generic.IReadOnlyList", "System.Collections.Generic.IReadOnlyDictionary", "System.IO.Stream",
        "System.DateOnly", "System.DateTimeOffset", "System.Guid", "System.IProgress", "System.TimeSpan", "System.Uri",
        "ApiWrappers.ApiFile", "ApiWrappers.CalendarPeriod", "ApiWrappers.OptionalValue", "ApiWrappers.Sort", "ApiWrappers.TimeRange",
    ];

    /// <summary>The name of a type in the namespace of the client.</summary>
    public static string Of(ITypeSymbol type, INamespaceSymbol client)
        => Qualified.Replace(type.ToDisplayString(Format), found
            => WellKnown.Contains($"{found.Groups["nameSpace"]}.{found.Groups["name"]}") && IsFree(found.Groups["name"].Value, client)
            ? found.Groups["name"].Value
            : found.Value);

    // Declarations of a namespace, or of one around it, hide those of using directives.
    private static bool IsFree(string name, INamespaceSymbol nameSpace)
    {
        for (var at = nameSpace; at is not null; at = at.ContainingNamespace)
        {
            if (at.GetMembers(name).Any())
                return false;
        }

        return true;
    }
}
