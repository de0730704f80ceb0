using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads a documented status, or a range of them.</summary>
internal static class StatusReader
{
    public static StatusModel Read(AttributeData attribute)
    {
        var value = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value : null;
        return new StatusModel(value as int? ?? 0, Attributes.Text(attribute, 1)) { Range = value as string ?? "" };
    }
}
