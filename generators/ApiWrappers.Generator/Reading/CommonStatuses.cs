using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the statuses that stand on an interface, for all of its operations.</summary>
internal static class CommonStatuses
{
    public static IReadOnlyList<StatusModel> Of(INamedTypeSymbol type)
    {
        var seen = new HashSet<int>();
        return [.. Attributes.Of(type, "ApiCommonStatusAttribute")
            .Where(attribute => attribute.ConstructorArguments.Length == 2)
            .Select(StatusReader.Read)
            .Where(status => seen.Add(status.Status))];
    }
}
