using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads a set of credentials that an operation accepts.</summary>
internal static class SecurityReader
{
    public static SecurityModel Read(AttributeData attribute) => new(
        attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].IsNull
            ? default
            : attribute.ConstructorArguments[0].Values.Select(scheme => scheme.Value as string ?? "").ToEquatableArray(),
        Attributes.Text(attribute, "Scope"));
}
