using System.Reflection;
using System.Runtime.CompilerServices;

namespace PublicSurfaceTests.Surface;

/// <summary>What the compiler noted of the nullability of a place.</summary>
internal static class NullableFlag
{
    public const byte Nullable = 2;

    /// <summary>The note on the place itself, or the one that the member or a type around it has for all of its places.</summary>
    public static byte? Of(ICustomAttributeProvider place, MemberInfo member)
    {
        if (place.GetCustomAttributes(typeof(NullableAttribute), false) is [NullableAttribute { NullableFlags: [var flag, ..] }])
            return flag;

        for (var scope = member; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.GetCustomAttribute<NullableContextAttribute>(inherit: false) is { } context)
                return context.Flag;
        }

        return null;
    }
}
