using System.Reflection;
using System.Text;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes what callers see of an assembly: one line for each declaration, always in the same order.</summary>
internal static class SurfaceWriter
{
    public static string Write(Assembly assembly) => Write(assembly.GetExportedTypes());

    public static string Write(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var group in types.GroupBy(type => type.Namespace ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(group.Key).Append('\n');
            foreach (var type in group.OrderBy(TypeText.NameWithOuter, StringComparer.Ordinal))
                WriteType(text, type);
        }

        return text.ToString();
    }

    private static void WriteType(StringBuilder text, Type type)
    {
        text.Append('\n');
        foreach (var attribute in AttributeText.Of(type))
            text.Append(attribute).Append('\n');
        text.Append(DeclarationText.Of(type)).Append('\n');

        var lines = MemberFinder.Find(type)
            .Select(member => (Text: MemberText.Of(member), Attributes: AttributeText.Of(member)))
            .Order(Comparer<(string Text, IReadOnlyList<string> Attributes)>.Create(
                (left, right) => string.CompareOrdinal(left.Text, right.Text)));
        foreach (var (line, attributes) in lines)
        {
            foreach (var attribute in attributes)
                text.Append("    ").Append(attribute).Append('\n');
            text.Append("    ").Append(line).Append('\n');
        }
    }
}
