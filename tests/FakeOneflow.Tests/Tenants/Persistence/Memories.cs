using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OneflowFake.Oneflow;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>All that can be read of a tenant: every GET operation, with every id that its list has.</summary>
internal static partial class Memories
{
    /// <summary>Reads it: each answer by its path, without the port of the server and the id of the request.</summary>
    public static async Task<SortedDictionary<string, string>> ReadAsync(
        TestServer server, string tenantId, string token, string admin, long workspace)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var templates = OneflowResources.Operations.Where(operation => operation.Method == "GET").Select(operation => operation.Template);
        foreach (var template in templates.OrderBy(template => template.Count(c => c == '{')))
        {
            foreach (var path in Fill(template, said))
                said[path] = await AskAsync(path == "/contacts" ? $"/v1/contacts?workspace_id={workspace}" : "/v1" + path, isApi: true);
        }

        foreach (var path in new[] { "deliveries", "extension", "rate_limit" })
            said[path] = await AskAsync($"/_fake/tenants/{tenantId}/{path}", isApi: false);
        return said;

        async Task<string> AskAsync(string path, bool isApi)
        {
            var reply = await server.SendAsync(
                "GET", path, headers: isApi ? [("x-oneflow-api-token", token), ("x-oneflow-user-email", admin)] : []);
            return RequestId()
                .Replace($"{reply.Code} {reply.Body}", "")
                .Replace($":{server.Server.BaseUrl.Port}", "", StringComparison.Ordinal);
        }
    }

    /// <summary>The paths that a template stands for: an id is one that the path before it listed, or a list of its name.</summary>
    private static List<string> Fill(string template, SortedDictionary<string, string> said)
    {
        List<string> paths = [""];
        foreach (var segment in template.Split('/').Skip(1))
        {
            paths = segment.StartsWith('{')
                ? [.. paths.SelectMany(path =>
                    Ids(said.GetValueOrDefault(path) ?? said.GetValueOrDefault($"/{segment[1..^4]}s")).Select(id => $"{path}/{id}"))]
                : [.. paths.Select(path => $"{path}/{segment}")];
        }

        return paths;
    }

    private static IEnumerable<string> Ids(string? answer) =>
        answer?.StartsWith("200 ", StringComparison.Ordinal) == true && JsonNode.Parse(answer[4..])!["data"] is JsonArray items
            ? items.Select(item => item!["id"]?.ToString()).OfType<string>()
            : [];

    [GeneratedRegex("\"request_id\":\"[^\"]*\"")]
    private static partial Regex RequestId();
}
