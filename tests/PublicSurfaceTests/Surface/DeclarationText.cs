using System.Reflection;
using System.Runtime.CompilerServices;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes the first line of a type.</summary>
internal static class DeclarationText
{
    public static string Of(Type type)
    {
        if (IsDelegate(type))
            return $"public delegate {MemberText.OfDelegate(type)}";

        var bases = Bases(type).ToList();
        var name = TypeText.Of(type);
        return $"public {Kind(type)} "
            + $"{name}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{ConstraintText.Of(type.GetGenericArguments())}";
    }

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } =>
            (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (
            IsRecord(type) ? "record struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type)
        => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)?.IsDefined(
            typeof(CompilerGeneratedAttribute)) == true;

    // Only what the type itself adds: what its base or another of its interfaces brings need not be said again.
    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
            return Enum.GetUnderlyingType(type) == typeof(int) ? [] : [TypeText.Of(Enum.GetUnderlyingType(type))];

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var all = type.GetInterfaces().Except(inherited).ToList();
        var own = all
            .Where(candidate => candidate.IsVisible && !all.Any(other => other != candidate && other.GetInterfaces().Contains(candidate)))
            .Where(candidate => !(IsRecord(type) && candidate.IsGenericType
                && candidate.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(TypeText.Of)
            .Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? own.Prepend(TypeText.Of(parent))
            : own;
    }
}
