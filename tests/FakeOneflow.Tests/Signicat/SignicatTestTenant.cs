using System.Net;
using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat;

/// <summary>A tenant's account with Signicat, and calls with its tokens.</summary>
internal sealed class SignicatTestTenant
{
    private readonly TestServer _server;
    private readonly JsonNode _made;

    private SignicatTestTenant(TestServer server, JsonNode made) => (_server, _made) = (server, made);

    public string Id => (string)_made["id"]!;
    public string ClientId => (string)_made["signicat"]!["client_id"]!;
    public string ClientSecret => (string)_made["signicat"]!["client_secret"]!;

    /// <summary>The address at which the server listens, as its URLs have it.</summary>
    public string Port => $":{_server.Server.BaseUrl.Port}";

    public static async Task<SignicatTestTenant> CreateAsync(TestServer server)
    {
        var reply = await server.SendAsync("POST", "/_fake/tenants", "{}");
        Assert.Equal(201, reply.Code);
        return new(server, reply.Json);
    }

    /// <summary>The same tenant at another server, which has its data.</summary>
    public SignicatTestTenant At(TestServer server) => new(server, _made);

    public Task<Reply> AskAsync(string? secret = null) => _server.SendAsync(
        "POST", "/signicat/oauth/connect/token",
        $"grant_type=client_credentials&client_id={ClientId}&client_secret={WebUtility.UrlEncode(secret ?? ClientSecret)}",
            "application/x-www-form-urlencoded");

    public async Task<string> TokenAsync() => (string)(await AskAsync()).Json["access_token"]!;

    public Task<Reply> SendAsync(string token, string method, string path, string? body = null) =>
        _server.SendAsync(method, "/signicat" + path, body, headers: ("Authorization", $"Bearer {token}"));

    public Task<Reply> ControlAsync(string method, string path, string? body = null) =>
        _server.SendAsync(method, $"/_fake/tenants/{Id}{path}", body);
}
