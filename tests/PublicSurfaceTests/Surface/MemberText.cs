using System.Reflection;
using System.Runtime.CompilerServices;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes one member, without its body.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } field =>
            $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{Access(field.IsPublic)}{FieldKind(field)}{TypeText.Of(Nullability.Create(field), field, field)} "
            + $"{field.Name}{(field.IsLiteral ? " = " + ValueText.Of(field.GetRawConstantValue()) : "")}",
        ConstructorInfo constructor =>
            $"{Access(constructor.IsPublic)}{TypeText.NameWithOuter(constructor.DeclaringType!).Split('.')[^1]}({Parameters(constructor)})",
        MethodInfo method => OfMethod(method),
        PropertyInfo property => OfProperty(property),
        EventInfo @event => $"{Access(@event.AddMethod!.IsPublic)}{Modifiers(@event.AddMethod)}event "
            + $"{TypeText.Of(Nullability.Create(@event))} {@event.Name}",
        _ => throw new ArgumentException($"{member} is of a kind that the surface does not know. Teach it to MemberText.", nameof(member)),
    };

    /// <summary>A delegate from its result on.</summary>
    public static string OfDelegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"{TypeText.Of(Nullability.Create(invoke.ReturnParameter))} {TypeText.Of(type)}({Parameters(invoke)})";
    }

    private static string OfMethod(MethodInfo method)
    {
        var start = Access(method.IsPublic) + Modifiers(method);
        var result = TypeText.Of(Nullability.Create(method.ReturnParameter), method.ReturnParameter, method);
        if (method.Name is "op_Implicit" or "op_Explicit")
            return $"{start}{(method.Name == "op_Implicit" ? "implicit" : "explicit")} operator {result}({Parameters(method)})";

        var name = method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator " + method.Name[3..] : method.Name;
        var arguments = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        return $"{start}{result} {name}{arguments}({Parameters(method)}){ConstraintText.Of(method.GetGenericArguments())}";
    }

    private static string OfProperty(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(MemberFinder.IsSeen).ToList();
        var isPublic = accessors.Any(accessor => accessor.IsPublic);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var verbs = accessors.Select(accessor => (accessor.IsPublic == isPublic ? "" : "protected ") + Verb(property, accessor));
        return $"{Access(isPublic)}{Modifiers(accessors[0])}{required}{TypeText.Of(Nullability.Create(property), property, property)} "
            + $"{name} {{ {string.Join("; ", verbs)}; }}";
    }

    private static string Verb(PropertyInfo property, MethodInfo accessor)
    {
        if (accessor == property.GetMethod)
            return "get";

        return accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static string Access(bool isPublic) => isPublic ? "public " : "protected ";

    private static string FieldKind(FieldInfo field) =>
        field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    private static string Modifiers(MethodInfo method)
    {
        var isStatic = method.IsStatic ? "static " : "";
        if (method.DeclaringType!.IsInterface)
            return method.IsAbstract && method.IsStatic ? "static abstract " : isStatic;

        return isStatic + method switch
        {
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true } when method.GetBaseDefinition() != method => method.IsFinal ? "sealed override " : "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters().Select(Parameter);
        return (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", parameters);
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? " = " + ValueText.Of(parameter.RawDefaultValue) : "";
        return $"{kind}{TypeText.Of(Nullability.Create(parameter), parameter, parameter.Member)} {parameter.Name}{value}";
    }
}
