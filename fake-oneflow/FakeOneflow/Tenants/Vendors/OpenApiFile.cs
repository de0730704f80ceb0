using System.Text;
using System.Text.Json;
using OpenApiDiff.Reading;

namespace OneflowFake.Tenants.Vendors;

/// <summary>An OpenAPI document that is part of the assembly. It is read on first use.</summary>
/// <param name="name">Its file name in <c>openapi/</c>.</param>
internal sealed class OpenApiFile(string name)
{
    private const string Local = "#/";

    private readonly Lazy<byte[]> _bytes = new(() => Read(name));
    private readonly Lazy<JsonElement> _root = new(
        () => JsonElement.Parse(YamlToJson.Convert(Encoding.UTF8.GetString(Read(name)))!.ToJsonString()));

    public string Name => name;

    /// <summary>The document as it stands.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;

    /// <summary>The document as JSON.</summary>
    public JsonElement Root => _root.Value;

    /// <summary>An element, or the one that it refers to.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (ReferenceOf(element) is { } reference)
        {
            element = Root;
            foreach (var part in reference[Local.Length..].Split('/'))
            {
                element = element.GetProperty(
                    part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            }
        }

        return element;
    }

    /// <summary>The reference that an element is; null for any other.</summary>
    public static string? ReferenceOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference) ? reference.GetString() : null;

    private static byte[] Read(string name)
    {
        using var stream = typeof(OpenApiFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
