using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Planning;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Writing;

/// <summary>Writes a class or an enumeration for the templates.</summary>
internal static class TypeJson
{
    public static JsonObject Write(TypePlan type, JsonTypes json)
    {
        var written = type switch
        {
            EnumPlan made => Enumeration(made),
            ClassPlan made => Class(made, json),
            _ => [],
        };
        if (Description(type.Node) is { } description)
            written["description"] = description;
        return written;
    }

    private static JsonObject Enumeration(EnumPlan plan) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. plan.Values.Select(value => JsonValue.Create(value.Value))]),
        ["x-enumNames"] = new JsonArray([.. plan.Values.Select(value => JsonValue.Create(value.Name))]),
        ["x-aw-json"] = plan.Name,
        ["x-aw-values"] = new JsonArray([.. plan.Values.Select(value => new JsonObject
        {
            ["name"] = value.Name,
            ["value"] = PlainText.Of(value.Value),

            // NSwag would reformat a text that looks like a date.
            ["literal"] = JsonValue.Create(value.Value).ToJsonString(),
            ["description"] = PlainText.Of(value.Description),
        })]),
    };

    private static JsonObject Class(ClassPlan plan, JsonTypes json)
    {
        var properties = new JsonObject();

        // Not by their own names: NSwag takes $ref, $id and the like for something else.
        foreach (var property in plan.Properties)
            properties[$"p{properties.Count}"] = Property(property, json);

        // NSwag does not generate a class for an object without properties.
        if (plan.Properties.Count == 0)
            properties["none"] = new JsonObject { ["x-aw-skip"] = true };
        var written = new JsonObject { ["type"] = "object", ["properties"] = properties, ["x-aw-json"] = plan.Name };
        if (plan.Base is not null)
            written["x-aw-base"] = plan.Base.Name;
        if (plan.Derived.Count > 0)
            written["x-aw-open"] = true;
        if (plan.Node["x-aw-abstract"].IsTrue)
            written["x-aw-abstract"] = true;
        if (plan.Discriminator is not null)
        {
            written["x-aw-unknown"] = plan.Unknown;
            written["x-aw-discriminator"] = new JsonObject
            {
                ["property"] = plan.Discriminator,
                ["cases"] = new JsonArray([.. plan.Cases.Select(one => new JsonObject
                {
                    ["value"] = one.Value,
                    ["clr"] = one.Type.Name,
                    ["usual"] = one == plan.Cases.First(other => other.Type == one.Type),
                })]),
            };
        }

        return written;
    }

    private static JsonObject Property(PropertyPlan property, JsonTypes json)
    {
        var type = property.Type;
        var written = new JsonObject
        {
            ["x-aw-name"] = property.Name,
            ["x-aw-doc"] = PlainText.Of(property.JsonName),
            ["x-aw-literal"] = CSharpLiteral.Of(property.JsonName),
            ["x-aw-type"] = type.Text,
            ["x-aw-shape"] = type.Shape.ToString().ToLowerInvariant(),
            ["x-aw-nullable"] = property.IsNullable,
            ["x-aw-required"] = property.IsRequired,
            ["x-aw-set"] = property.IsRequiredInCode,
        };
        if (property.Description is { Length: > 0 } description)
            written["description"] = PlainText.Of(description);
        if (property.Node["readOnly"].IsTrue)
            written["x-aw-access"] = "read";
        if (property.Node["writeOnly"].IsTrue)
            written["x-aw-access"] = "write";
        if (type.Converter is not null)
            written["x-aw-converter"] = type.Converter;
        if (type.Shape != TypeShape.Value)
            written["x-aw-empty"] = type.Shape == TypeShape.List ? "[]" : $"new {type.Text["IReadOnly".Length..]}()";
        if (property.Node["x-aw-presence"].IsTrue)
        {
            written["x-aw-presence"] = true;
            if (type.Shape != TypeShape.Value)
                json.Of(type);
        }

        return written;
    }

    private static string? Description(SpecNode node)
    {
        var source = node["x-aw-source"].Text is { } page ? $" Source: {page} ({node["x-aw-confidence"].Text ?? "documented"})." : "";
        var text = node["description"].Text;
        return text is null && source.Length == 0 ? null : PlainText.Of(text + source).Trim();
    }
}
