using System.Globalization;
using System.Text;

namespace Benchmarks.Fake;

/// <summary>The bytes of requests.</summary>
internal static class RawRequest
{
    public static byte[] Get(int port, string path, params (string Name, string Value)[] headers)
        => Compose("GET", port, path, headers, null);

    public static byte[] Post(int port, string path, string json, params (string Name, string Value)[] headers)
        => Compose("POST", port, path, headers, json);

    private static byte[] Compose(string method, int port, string path, (string Name, string Value)[] headers, string? json)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
        foreach (var (name, value) in headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (json is not null)
            text.Append(CultureInfo.InvariantCulture,
                $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(json).ToString());
    }
}
