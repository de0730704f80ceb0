using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Sends any call to a service as the tenant, so that people can try it. The token is filled in here and leaves nothing.</summary>
internal static class CallControl
{
    /// <summary>Bytes of a response that are shown.</summary>
    public const int MaxShown = 256 * 1024;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static async Task<Response> SendAsync(ControlCall call)
    {
        var body = call.Object("method", "path", "user_id", "anonymous", "content_type", "body");
        var tenant = call.Tenant;
        var isAnonymous = ReadFlag(body, "anonymous");
        var response = await VendorCall.SendAsync(call, Prepare(call, body), ReadUser(body), isAnonymous);
        long? sequence = isAnonymous ? null : tenant.Journal.LastSequence;
        return Response.Json(Json.Build(json => SentCallJson.Write(json, response, sequence)));
    }

    private static HttpRequest Prepare(ControlCall call, JsonElement body)
    {
        var path = Text(body, "path") ?? throw new ControlException(400, "path is missing: send one such as \"/v1/contracts?limit=1\".");
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || !Uri.IsWellFormedUriString(path, UriKind.Relative))
            throw new ControlException(400, "path is not a path of this server: send one such as \"/v1/contracts?limit=1\", encoded.");

        var method = Text(body, "method") ?? "GET";
        if (!Methods.Contains(method))
            throw new ControlException(400, $"method is none of {string.Join(", ", Methods)}: send one of them.");

        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var content = Text(body, "body") ?? "";
        return VendorCall.Prepare(
            call, method, PathString.FromUriComponent(mark < 0 ? path : path[..mark]), mark < 0 ? "" : path[mark..],
            Encoding.UTF8.GetBytes(content), content.Length > 0 ? Text(body, "content_type") : null);
    }

    private static long? ReadUser(JsonElement body)
    {
        if (!body.TryGetProperty("user_id", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id)
            ? id
            : throw new ControlException(400, "user_id is not the id of a user: send one that GET of the tenant lists, or omit it.");
    }

    private static bool ReadFlag(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return false;

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new ControlException(400, $"{name} is neither true nor false: send one of them, or omit it.");
    }

    private static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new ControlException(400, $"{name} is not a text: send one, or omit it.");
    }
}
