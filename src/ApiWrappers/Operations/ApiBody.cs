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

    /// <summary>Content that holds the members of a value as <c>application/x-www-form-urlencoded</c>; those that are null are left out.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value. Its members are texts, numbers, enumerations, true or false.</param>
    /// <param name="type">How the value is written: a field has the name and the text of the member in JSON.</param>
    public static HttpContent FormUrlEncoded<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new FormUrlEncodedContent(JsonSerializer.SerializeToElement(value, type).EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(member => KeyValuePair.Create(member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : member.Value.GetRawText())));
    }
}
