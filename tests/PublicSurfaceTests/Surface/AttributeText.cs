using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes the attributes that change what a caller may do, or is told.</summary>
internal static class AttributeText
{
    private static readonly HashSet<Type> Shown =
    [
        typeof(ObsoleteAttribute), typeof(ExperimentalAttribute), typeof(FlagsAttribute), typeof(AttributeUsageAttribute),
        typeof(RequiresUnreferencedCodeAttribute), typeof(RequiresDynamicCodeAttribute),
    ];

    // The compiler adds its own Obsolete to types and constructors that older compilers must not use.
    private const string CompilersOwn = "Constructors of types with required members";

    public static IReadOnlyList<string> Of(MemberInfo member) =>
    [
        .. member.GetCustomAttributesData()
            .Where(attribute => Shown.Contains(attribute.AttributeType) && !IsCompilersOwn(attribute))
            .Select(Write)
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsCompilersOwn(CustomAttributeData attribute)
        => attribute.ConstructorArguments is [{ Value: string text }, ..]
            && (text.StartsWith(CompilersOwn, StringComparison.Ordinal)
                || text.StartsWith("Types with embedded references", StringComparison.Ordinal));

    private static string Write(CustomAttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => ValueText.Of(argument.Value))
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {ValueText.Of(argument.TypedValue.Value)}"))
            .ToList();
        var list = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
        return $"[{attribute.AttributeType.Name[..^"Attribute".Length]}{list}]";
    }
}
