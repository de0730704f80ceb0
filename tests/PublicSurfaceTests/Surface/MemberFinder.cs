using System.Reflection;
using System.Runtime.CompilerServices;

namespace PublicSurfaceTests.Surface;

/// <summary>Finds the members that callers and deriving classes see, and that a person wrote.</summary>
internal static class MemberFinder
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<MemberInfo> Find(Type type)
    {
        if (type.IsEnum)
            return type.GetFields(BindingFlags.Public | BindingFlags.Static);
        if (DeclarationText.IsDelegate(type))
            return [];

        return type.GetMembers(Declared).Where(member => member switch
        {
            FieldInfo field => IsSeen(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly, type),
            ConstructorInfo constructor =>
                !constructor.IsStatic && IsSeen(constructor) && !(type.IsValueType && constructor.GetParameters().Length == 0),
            MethodInfo method => IsSeen(method) && !IsAccessor(method) && !IsMadeByCompiler(method),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen) && !IsMadeByCompiler(property),
            EventInfo @event => IsSeen(@event.AddMethod!),
            _ => false,
        });
    }

    public static bool IsSeen(MethodBase method) =>
        IsSeen(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly, method.DeclaringType!);

    private static bool IsSeen(bool isPublic, bool isProtected, Type type) => isPublic || (isProtected && !type.IsSealed);

    private static bool IsAccessor(MethodInfo method)
        => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    // What a record brings along is said by the word record.
    private static bool IsMadeByCompiler(MemberInfo member)
        => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "EqualityContract" or "<Clone>$";
}
