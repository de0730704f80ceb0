using System.Reflection;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes the names of types as C# does, with the question marks of nullable references.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The name of a type without regard to nullable references.</summary>
    public static string Of(Type type) => Write(type, null);

    /// <summary>The name of a type where it is used.</summary>
    public static string Of(NullabilityInfo use) => Write(use.Type, use);

    /// <summary>
    /// The name of a type where it is used, with the mark on a bare <c>T?</c>, which only the attributes of the place tell.
    /// </summary>
    public static string Of(NullabilityInfo use, ICustomAttributeProvider place, MemberInfo member)
        => Of(use) + (use.Type.IsGenericParameter && NullableFlag.Of(place, member) == NullableFlag.Nullable ? "?" : "");

    /// <summary>The name below the namespace: <c>Outer.Inner</c>.</summary>
    public static string NameWithOuter(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{NameWithOuter(outer)}.{name}" : name;
    }

    private static string Write(Type type, NullabilityInfo? use)
    {
        if (type.IsByRef)
            return Write(type.GetElementType()!, use);

        // Of a bare T the reflection says that it may be null whatever the source says.
        var mark = use is { ReadState: NullabilityState.Nullable } && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Write(inner, use?.GenericTypeArguments.FirstOrDefault()) + "?";
        if (type.IsArray)
            return $"{Write(type.GetElementType()!, use?.ElementType)}[]{mark}";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        return NameWithOuter(type) + Arguments(type, use) + mark;
    }

    private static string Arguments(Type type, NullabilityInfo? use)
    {
        if (!type.IsGenericType)
            return "";

        var arguments = type.GetGenericArguments();
        var texts = arguments.Select((argument, index) => Write(argument, use?.GenericTypeArguments.ElementAtOrDefault(index)));
        return $"<{string.Join(", ", texts)}>";
    }
}
