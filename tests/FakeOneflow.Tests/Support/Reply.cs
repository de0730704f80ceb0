using System.Net;
using System.Text.Json.Nodes;

namespace OneflowFake.Tests.Support;

/// <summary>A response, read to its end.</summary>
public sealed record Reply(HttpStatusCode Status, string Head, string Body, string? ContentType)
{
    public int Code => (int)Status;

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Detail => (string)Json["detail"]!;

    /// <summary>Status and body without the request id, which differs from request to request.</summary>
    public string Essence
    {
        get
        {
            if (ContentType != "application/json" || Body.Length == 0 || Json is not JsonObject problem)
                return $"{Code} {Body}";

            problem.Remove("request_id");
            return $"{Code} {problem.ToJsonString()}";
        }
    }

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var head = string.Join('\n', response.Headers.Concat(response.Content.Headers)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
        var body = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, head, body, response.Content.Headers.ContentType?.ToString());
    }
}
