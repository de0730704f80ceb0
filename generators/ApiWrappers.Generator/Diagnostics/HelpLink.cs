using System.Reflection;

namespace ApiWrappers.Generator.Diagnostics;

/// <summary>The address of the page that explains a diagnostic. The project file sets it, in the property <c>DiagnosticsPage</c>.</summary>
internal static class HelpLink
{
    public static readonly string Page = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(Page)).Value;

    public static string Of(string id) => $"{Page}#{id.ToLowerInvariant()}";
}
