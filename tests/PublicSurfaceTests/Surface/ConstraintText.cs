using System.Reflection;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes what type parameters demand.</summary>
internal static class ConstraintText
{
    public static string Of(IEnumerable<Type> arguments) => string.Concat(arguments
        .Where(argument => argument.IsGenericParameter)
        .Select(argument => (argument.Name, Demands: Demands(argument).ToList()))
        .Where(argument => argument.Demands.Count > 0)
        .Select(argument => $" where {argument.Name} : {string.Join(", ", argument.Demands)}"));

    private static IEnumerable<string> Demands(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "struct";
        foreach (var constraint in argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)))
            yield return TypeText.Of(constraint);
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
            && !attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            yield return "new()";
    }
}
