using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Writes the JSON metadata of a property, as the template of the class declares it.</summary>
internal static class PropertyMetadata
{
    /// <summary>Writes the metadata.</summary>
    /// <param name="owner">The class that declares the property.</param>
    /// <param name="property">The property.</param>
    /// <param name="required">The properties that the class must have, which may derive from the owner.</param>
    public static string Write(string owner, PropertyPlan property, IReadOnlySet<string> required)
    {
        var name = CSharpLiteral.Of(property.JsonName);
        var type = property.Type.Runtime;
        if (property.Node["x-aw-presence"].IsTrue)
        {
            var inner = property.Type.IsStruct ? type + "?" : type;
            return $"ApiJson.Property<{owner}, OptionalValue<{inner}>>(options, {name}, {Accessors(owner, property.Name)}, "
                + $"skipsDefault: true, converter: new OptionalValueConverter<{inner}>())";
        }

        var isReadOnly = property.Node["readOnly"].IsTrue;
        var isWriteOnly = property.Node["writeOnly"].IsTrue;
        var isRequired = property.IsRequired && !isWriteOnly ? ", isRequired: true" : "";
        var writesNull = property.AllowsNull && !isReadOnly && required.Contains(property.JsonName) ? ", writesNull: true" : "";
        if (property.Type.Shape != TypeShape.Value)
        {
            var member = property.IsRequiredInCode ? property.Name : property.Name + "OrAbsent";
            var nullItems = property.Type.Text.Contains("?>", StringComparison.Ordinal) ? ", allowsNullItems: true" : "";
            var mayBeAbsent = member == property.Name ? "" : ", allowsNull: true";
            return $"ApiJson.Property<{owner}, {type}>(options, {name}, "
                + $"{Accessors(owner, member)}{isRequired}{mayBeAbsent}{nullItems}{writesNull})";
        }

        var skips = property.IsRequired && isReadOnly ? ", skipsDefault: true" : "";
        var created = $"new {property.Type.Converter}()";
        var converter = property.Type.Converter is null ? ""
            : $", converter: {(property.IsNullable ? $"ApiJson.NullableOf(options, {created})" : created)}";
        var allowsNull = (property.IsNullable || isWriteOnly) && !property.Type.IsStruct ? ", allowsNull: true" : "";
        if (property.Type.IsStruct && property.IsNullable)
            type += "?";
        return $"ApiJson.Property<{owner}, {type}>(options, {name}, "
            + $"{Accessors(owner, property.Name)}{isRequired}{skips}{allowsNull}{converter}{writesNull})";
    }

    private static string Accessors(string owner, string member) =>
        $"static o => (({owner})o).{member}, static (o, v) => (({owner})o).{member} = v!";
}
