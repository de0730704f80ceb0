using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>Schemas as text, to compare two.</summary>
internal static class SchemaText
{
    public static string Of(IOpenApiSchema schema)
    {
        using var text = new StringWriter();
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
