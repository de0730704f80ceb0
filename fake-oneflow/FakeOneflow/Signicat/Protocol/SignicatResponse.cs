using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;

namespace OneflowFake.Signicat.Protocol;

/// <summary>Answers of Signicat's APIs, and how they write values.</summary>
internal static class SignicatResponse
{
    public static Response Of(JsonNode body, int status = 200) => Response.Json(Json.Build(json => body.WriteTo(json)), status);

    public static Response List(IEnumerable<JsonNode?> items) => Of(new JsonArray([.. items]));

    public static JsonArray Texts(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);

    /// <summary>A moment in UTC with seven digits of a second, as the vendor's samples have it.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static string Id(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
