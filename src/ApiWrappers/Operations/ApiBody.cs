using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Makes the content of requests.</summary>
public static class ApiBody
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>Content that holds a value as JSON, with its length known.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">How the value is written.</param>
    public static HttpContent Json<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = JsonType } };
    }
}
