using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Creates the bodies of requests.</summary>
public static class ApiBody
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private static readonly MediaTypeHeaderValue FieldsType = new("application/x-www-form-urlencoded");

    /// <summary>A body with a value as JSON, with its length known.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata.</param>
    public static HttpContent Json<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = JsonType } };
    }

    /// <summary>A body with a value as JSON of another media type, such as <c>application/merge-patch+json</c>.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata.</param>
    /// <param name="mediaType">The media type.</param>
    public static HttpContent Json<T>(T value, JsonTypeInfo<T> type, string mediaType)
    {
        var content = Json(value, type);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    /// <summary>A body with the members of a value as <c>application/x-www-form-urlencoded</c>; those that are null are omitted.</summary>
    /// <typeparam name="T">Type of the value. A member that is a list becomes a field for each item.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata: a field has the name and the text of the member in JSON.</param>
    public static HttpContent FormUrlEncoded<T>(T value, JsonTypeInfo<T> type) => FormUrlEncoded(value, type, []);

    /// <summary>A body with the members of a value as <c>application/x-www-form-urlencoded</c>, some of them in a style.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata: a member has the name and the text that it has in JSON.</param>
    /// <param name="styles">The styles of members, by their names in JSON. The others are <see cref="ApiFieldStyle.Each"/>.</param>
    public static HttpContent FormUrlEncoded<T>(
        T value, JsonTypeInfo<T> type, params ReadOnlySpan<(string Name, ApiFieldStyle Style)> styles)
    {
        ArgumentNullException.ThrowIfNull(value);
        var fields = new FormFields();
        foreach (var member in JsonSerializer.SerializeToElement(value, type).EnumerateObject())
        {
            var style = ApiFieldStyle.Each;
            foreach (var (name, own) in styles)
                style = name == member.Name ? own : style;
            fields.Add(member.Name, member.Value, style);
        }

        return new ByteArrayContent(Encoding.ASCII.GetBytes(fields.ToString())) { Headers = { ContentType = FieldsType } };
    }

    /// <summary>A body with a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mediaType">The media type.</param>
    public static HttpContent Text(string value, string mediaType = "text/plain")
    {
        ArgumentNullException.ThrowIfNull(value);
        var type = MediaTypeHeaderValue.Parse(mediaType);
        type.CharSet ??= "utf-8";
        return new ByteArrayContent(Encoding.UTF8.GetBytes(value)) { Headers = { ContentType = type } };
    }

    /// <summary>A body that is a file. It is streamed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type; that of the file when omitted.</param>
    public static HttpContent File(ApiFile file, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ApiFileContent(file, mediaType);
    }
}
