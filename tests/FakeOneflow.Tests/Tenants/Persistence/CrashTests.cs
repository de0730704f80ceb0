using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;
using TestKit;
using Xunit.Abstractions;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>The program with a data directory, killed while it is written to: whatever it has acknowledged is there again.</summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 4;

    private readonly DataFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly ConcurrentQueue<Func<HostProcess, Task>> _promises = new();
    private readonly List<Func<HostProcess, Task>> _kept = [];
    private int _sent;

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public Task A_kill_takes_nothing_back_that_was_acknowledged() => CrashAsync(rounds: 10);

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task Many_kills_take_nothing_back_that_was_acknowledged()
    {
        // For a longer run: SOAK_KILLS=50.
        var kills = Soak.Size("SOAK_KILLS", 12);
        await CrashAsync(kills);
        Soak.Report(output, $"{kills} kills, {_sent} requests, {_acknowledged.Count} of them acknowledged");
    }

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_is_gone()
    {
        using (var first = await HostProcess.StartAsync("--data", _folder.Path))
        {
            var (exitCode, error) = await HostProcess.FailAsync("--data", _folder.Path);
            Assert.Equal(FakeServerConsole.Failure, exitCode);
            Assert.Contains($"The data file {_folder.File} is in use by another process", error, StringComparison.Ordinal);
            await first.KillAsync();
        }

        using var next = await HostProcess.StartAsync("--data", _folder.Path);
    }

    private async Task CrashAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            using var host = await HostProcess.StartAsync("--data", _folder.Path);
            await CheckAsync(host);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var target = _acknowledged.Count + 10 + (7 * round % 40);
            var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync(host, target, enough)).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(writers));
            await host.KillAsync();
            await Task.WhenAll(writers);
        }

        using var last = await HostProcess.StartAsync("--data", _folder.Path);
        await CheckAsync(last);
        // Each was looked at after the next start; to look at all of them after every start would take longer each round.
        foreach (var promise in _kept)
            await promise(last);
        Assert.True(_acknowledged.Count >= 10 * rounds, $"Only {_acknowledged.Count} were acknowledged.");
    }

    /// <summary>Writes until the process is gone; one write in ten makes a tenant.</summary>
    private async Task WriteAsync(HostProcess host, int target, TaskCompletionSource enough)
    {
        try
        {
            while (true)
            {
                var number = Interlocked.Increment(ref _sent);
                if (number % 10 == 0)
                {
                    using var made = await _http.PostAsJsonAsync(new Uri(host.BaseUrl, "/_fake/tenants"), new JsonObject());
                    var tenant = (await made.Content.ReadFromJsonAsync<JsonNode>())!;
                    var token = (string)tenant["token"]!;
                    _promises.Enqueue(async next => Assert.NotNull((await ReadAsync(next, "accounts/me", token))["id"]));
                    _promises.Enqueue(await IdentifyAsync(host, tenant["signicat"]!));
                    continue;
                }

                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.BaseUrl, "tags"));
                request.Headers.Add("x-oneflow-api-token", host.Token);
                request.Content = JsonContent.Create(new JsonObject { ["name"] = $"tag {number}" });
                using var reply = await _http.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
                _acknowledged.Enqueue($"tag {number}");
                if (_acknowledged.Count >= target)
                    enough.TrySetResult();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // What was not acknowledged may be there or not.
        }
    }

    private async Task CheckAsync(HostProcess host)
    {
        var found = new HashSet<string>();
        for (var (offset, isMore) = (0, true); isMore; offset += 100)
        {
            var page = await ReadAsync(host, $"tags?limit=100&offset={offset}", host.Token);
            var names = page["data"]!.AsArray().Select(tag => (string)tag!["name"]!).ToList();
            found.UnionWith(names);
            isMore = names.Count > 0;
        }

        Assert.Empty(_acknowledged.Except(found));
        while (_promises.TryDequeue(out var promise))
        {
            await promise(host);
            _kept.Add(promise);
        }
    }

    /// <summary>Gets a token of Signicat, makes an identification with it, and gives what looks whether both are still there.</summary>
    private async Task<Func<HostProcess, Task>> IdentifyAsync(HostProcess host, JsonNode client)
    {
        using var form = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", (string)client["client_id"]!),
                new("client_secret", (string)client["client_secret"]!)]);
        using var reply = await _http.PostAsync(new Uri(host.BaseUrl, "/signicat/oauth/connect/token"), form);
        var token = (string)(await reply.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
        const string sessions = "/signicat/identification/v2/sessions";
        var made = await AskSignicatAsync(
            host, token, HttpMethod.Post, sessions, JsonContent.Create(new JsonObject { ["flow"] = "headless" }));
        var path = $"{sessions}/{made["id"]}";
        return async next => Assert.Equal("created", (string)(await AskSignicatAsync(next, token, HttpMethod.Get, path))["status"]!);
    }

    private async Task<JsonNode> AskSignicatAsync(HostProcess host, string token, HttpMethod method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(host.BaseUrl, path)) { Content = body };
        request.Headers.Authorization = new("Bearer", token);
        using var reply = await _http.SendAsync(request);
        Assert.True(reply.IsSuccessStatusCode, $"{method} {path} was answered with {(int)reply.StatusCode}.");
        return (await reply.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task<JsonNode> ReadAsync(HostProcess host, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.BaseUrl, path));
        request.Headers.Add("x-oneflow-api-token", token);
        using var reply = await _http.SendAsync(request);
        return (await reply.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
