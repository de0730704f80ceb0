using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Serves the OpenAPI document of the control API.</summary>
internal static class ControlDocument
{
    /// <summary>Its file name.</summary>
    public const string Resource = "fake-oneflow.yaml";

    private static readonly Lazy<byte[]> Bytes = new(Read);

    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        return new(200, "application/yaml", Bytes.Value);
    }

    private static byte[] Read()
    {
        using var stream = typeof(ControlDocument).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
