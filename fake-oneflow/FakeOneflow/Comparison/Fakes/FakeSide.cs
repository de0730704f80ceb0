using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>The fake inside this process, by its public addresses alone.</summary>
internal sealed class FakeSide : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(100);

    private readonly FakeServer _server;
    private readonly ApiSender _sender;

    private FakeSide(FakeServer server, int maxBody) =>
        (_server, _sender) = (server, new ApiSender(new Uri(server.BaseUrl.GetLeftPart(UriPartial.Authority)), Timeout, maxBody));

    public static async Task<FakeSide> StartAsync(int seed, int maxBody, CancellationToken cancellation) =>
        new(await FakeServer.StartAsync(new FakeServerOptions { Seed = seed }, cancellation), maxBody);

    /// <summary>Calls the fake at a path of its own.</summary>
    public Task<Reply> SendAsync(ComparedRequest request, CancellationToken cancellation) => _sender.SendAsync(request, cancellation);

    /// <summary>Calls the fake, and expects success.</summary>
    public async Task<JsonElement> ExpectAsync(
        string method, string path, JsonNode? body, IReadOnlyList<Header> headers, CancellationToken cancellation)
    {
        var bytes = body is null ? [] : Encoding.UTF8.GetBytes(body.ToJsonString());
        IReadOnlyList<Header> all = bytes.Length == 0 ? headers : [.. headers, new("Content-Type", "application/json")];
        var reply = await SendAsync(new(method, path, all, bytes), cancellation);
        if (!reply.IsSuccess)
            throw new InvalidOperationException($"The fake refused {method} {path} with {reply.Status}.");

        return reply.Body.Length == 0 ? default : JsonDocument.Parse(reply.Body).RootElement;
    }

    /// <summary>Creates an account with the fake's seeded data.</summary>
    public async Task<FakeAccount> CreateAccountAsync(CancellationToken cancellation)
    {
        var tenant = await ExpectAsync("POST", "/_fake/tenants", new JsonObject(), [], cancellation);
        var signicat = tenant.GetProperty("signicat");
        var workspace = tenant.GetProperty("workspaces")[0].GetProperty("id").GetInt64();
        return new(
            tenant.GetProperty("id").GetString()!,
            tenant.GetProperty("token").GetString()!,
            signicat.GetProperty("client_id").GetString()!,
            signicat.GetProperty("client_secret").GetString()!,
            string.Join(' ', signicat.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString())),
            [.. tenant.GetProperty("users").EnumerateArray()
                .Where(user => user.GetProperty("active").GetBoolean() && user.GetProperty("licensed").GetBoolean())
                .Select(user => user.GetProperty("email").GetString()!)],
            workspace,
            [.. tenant.GetProperty("templates").EnumerateArray()
                .Where(template => template.GetProperty("active").GetBoolean()
                    && template.GetProperty("workspace_id").GetInt64() == workspace)
                .Select(template => template.GetProperty("id").GetInt64())]);
    }

    /// <summary>Sends a call, and reads what the journal says of it.</summary>
    public async Task<(Reply Reply, JournalLine Line)> SendAsync(
        ComparedRequest request, FakeAccount? account, CancellationToken cancellation)
    {
        List<string> journals = account is null ? [] : [$"/_fake/tenants/{account.TenantId}/journal"];
        journals.Add("/_fake/journal");
        var marks = new List<long>();
        foreach (var journal in journals)
            marks.Add((await ExpectAsync("GET", journal + "?limit=1", null, [], cancellation)).GetProperty("last_sequence").GetInt64());

        var reply = await SendAsync(request, cancellation);
        for (var i = 0; i < journals.Count; i++)
        {
            var entries = (await ExpectAsync("GET", $"{journals[i]}?since={marks[i]}", null, [], cancellation)).GetProperty("entries");
            if (entries.GetArrayLength() > 0)
                return (reply, Read(entries[entries.GetArrayLength() - 1]));
        }

        return (reply, new(null, null));
    }

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await _server.DisposeAsync();
    }

    // The journal puts the vendor before the operation where it is not Oneflow.
    private static JournalLine Read(JsonElement entry) => new(
        entry.GetProperty("operation").GetString()?.Split('.')[^1],
        entry.GetProperty("rule") is { ValueKind: JsonValueKind.Object } rule ? rule.GetProperty("id").GetString() : null);
}
