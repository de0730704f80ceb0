using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tests.Signicat;
using OneflowFake.Tests.Signicat.Events;
using OneflowFake.Tests.Signicat.Webhooks;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>The state at Signicat is there again after a restart: tokens, documents, identifications, events, webhooks.</summary>
public sealed class SignicatRestartTests : IDisposable
{
    private const string Tokens = "/signicat/tokens";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_was_done_is_answered_as_before_byte_by_byte()
    {
        await using var receiver = await Receiver.StartAsync(500, 200);
        SignicatTestTenant tenant;
        string token;
        SortedDictionary<string, string> said;
        List<string> paths;
        await using (var before = await _folder.StartAsync())
        {
            tenant = await SignicatTestTenant.CreateAsync(before.Tests);
            (token, paths) = await TourAsync(tenant, receiver.Url);
            said = await ReadAsync(tenant, token, paths);
        }

        Assert.Contains("\"document_deleted\"", said["/notification/events/peek"], StringComparison.Ordinal);
        Assert.Contains("\"responseStatusCode\":500", said["/notification/webhooks/1/deliveries"], StringComparison.Ordinal);

        // The second time shows that a replay leaves the file as it was.
        var told = receiver.Bodies.Count;
        for (var start = 0; start < 2; start++)
        {
            await using var after = await _folder.StartAsync();
            Assert.Equal(said, await ReadAsync(tenant.At(after.Tests), token, paths));
        }

        Assert.Equal(told, receiver.Bodies.Count);
    }

    [Fact]
    public async Task A_token_ends_at_its_moment_and_one_that_was_revoked_stays_so()
    {
        SignicatTestTenant tenant;
        string revoked, kept;
        await using (var before = await _folder.StartAsync())
        {
            tenant = await SignicatTestTenant.CreateAsync(before.Tests);
            (revoked, kept) = (await tenant.TokenAsync(), await tenant.TokenAsync());
            Assert.Equal(204, (await tenant.ControlAsync("DELETE", Tokens + "/access-token-1")).Code);
        }

        await using var after = await _folder.StartAsync();
        var again = tenant.At(after.Tests);
        Assert.Equal(401, (await again.SendAsync(revoked, "GET", "/signature/documents/summary")).Code);
        Assert.Equal(200, (await again.SendAsync(kept, "GET", "/signature/documents/summary")).Code);
        await again.ControlAsync("POST", "/clock", """{"advance":"01:00:00"}""");
        Assert.Equal(401, (await again.SendAsync(kept, "GET", "/signature/documents/summary")).Code);
        Assert.DoesNotContain(await again.TokenAsync(), (string[])[revoked, kept]);
    }

    /// <summary>An event that was fetched is locked, which a GET did.</summary>
    [Fact]
    public async Task A_lock_outlives_a_restart()
    {
        SignicatTestTenant tenant;
        string token;
        await using (var before = await _folder.StartAsync())
        {
            tenant = await SignicatTestTenant.CreateAsync(before.Tests);
            token = await tenant.TokenAsync();
            await tenant.SendAsync(token, "POST", "/signature/documents", SignicatEventTests.NewDocument(1));
            Assert.Single((await tenant.SendAsync(token, "GET", "/notification/events")).Json.AsArray());
        }

        await using var after = await _folder.StartAsync();
        Assert.Empty((await tenant.At(after.Tests).SendAsync(token, "GET", "/notification/events")).Json.AsArray());
    }

    /// <summary>An attempt that the end of the process cut off is made again, with the same event.</summary>
    [Fact]
    public async Task A_delivery_that_was_cut_off_is_made_again()
    {
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await Receiver.StartAsync(async (http, number) =>
        {
            if (number > 1)
                return;

            cut.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        SignicatTestTenant tenant;
        string token;
        await using (var before = await _folder.StartAsync())
        {
            tenant = await SignicatTestTenant.CreateAsync(before.Tests);
            token = await tenant.TokenAsync();
            await tenant.SendAsync(token, "POST", "/notification/webhooks", SignicatWebhookTests.NewWebhook(receiver.Url, "always"));
            await cut.Task;
        }

        await using (var after = await _folder.StartAsync())
        {
            var again = tenant.At(after.Tests);
            await again.ControlAsync("POST", "/clock", """{"advance":"00:00:00"}""");
            Assert.Equal(2, receiver.Bodies.Count);
            Assert.Equal(receiver.Bodies[0], receiver.Bodies[1]);
            Assert.Equal(200, (int)Assert.Single(
                (await again.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Json.AsArray())!["responseStatusCode"]!);
        }

        // A later start repeats the log alone. It says that the attempt was forgotten, once: nothing was under way at the third start.
        await using (await _folder.StartAsync())
            Assert.Equal(2, receiver.Bodies.Count);
        Assert.Equal(1, Logged(CommandKind.Abandon));
    }

    /// <summary>The attempt that followed a cut one is the one that counts, at every later start too, with snapshots and without.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task A_delivery_that_was_cut_off_is_the_same_at_every_later_start(int snapshotInterval)
    {
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await Receiver.StartAsync(async (http, number) =>
        {
            if (number > 1)
                return;

            cut.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        var time = new FakeTimeProvider(DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture));
        var options = _folder.Options(clock: time, isFrozen: false, snapshotInterval: snapshotInterval);
        SignicatTestTenant tenant;
        string token;
        await using (var before = await _folder.StartAsync(options))
        {
            tenant = await SignicatTestTenant.CreateAsync(before.Tests);
            token = await tenant.TokenAsync();
            await tenant.SendAsync(token, "POST", "/notification/webhooks", SignicatWebhookTests.NewWebhook(receiver.Url, "always"));
            await cut.Task;
        }

        time.Advance(TimeSpan.FromSeconds(5));
        List<string> said = [];
        for (var start = 0; start < 3; start++)
        {
            await using var after = await _folder.StartAsync(options);
            var again = tenant.At(after.Tests);
            await again.ControlAsync("POST", "/clock", """{"advance":"00:00:00"}""");
            said.Add((await again.SendAsync(token, "GET", "/notification/webhooks/1/deliveries")).Body);
        }

        Assert.Contains("\"elapsedMs\":5000", said[0], StringComparison.Ordinal);
        Assert.Equal(2, receiver.Bodies.Count);
        Assert.Single(said.Distinct());
    }

    /// <summary>Nothing but its deliveries leads to such a webhook, and it leads back to them.</summary>
    [Fact]
    public async Task A_snapshot_holds_the_deliveries_of_a_webhook_that_was_deleted()
    {
        await using var receiver = await Receiver.StartAsync((_, _) => Task.CompletedTask);
        var options = _folder.Options(snapshotInterval: 1);
        SignicatTestTenant tenant;
        string shown;
        await using (var before = await _folder.StartAsync(options))
        {
            tenant = await SignicatTestTenant.CreateAsync(before.Tests);
            var token = await tenant.TokenAsync();
            await tenant.SendAsync(token, "POST", "/notification/webhooks", SignicatWebhookTests.NewWebhook(receiver.Url, "always"));
            await before.Tests.SettleAsync();
            await tenant.SendAsync(token, "DELETE", "/notification/webhooks/1");
            shown = await DeliveriesAsync(tenant);
        }

        Assert.Contains("\"state\":\"delivered\"", shown, StringComparison.Ordinal);
        await using var after = await _folder.StartAsync(options);
        Assert.Equal(0, after.Tests.Server.Replayed);
        Assert.Equal(shown, await DeliveriesAsync(tenant.At(after.Tests)));

        static async Task<string> DeliveriesAsync(SignicatTestTenant tenant) =>
            (await tenant.ControlAsync("GET", "/signicat")).Json["deliveries"]!.ToJsonString();
    }

    /// <summary>Does something of every kind, some of it refused, and returns a token and the paths that show it.</summary>
    private static async Task<(string Token, List<string> Paths)> TourAsync(SignicatTestTenant tenant, Uri receiver)
    {
        await tenant.ControlAsync("PATCH", "/signicat/client", """{"token_lifetime":2592000}""");
        var token = await tenant.TokenAsync();
        await tenant.AskAsync("wrong");
        Assert.Equal(201, (await CallAsync("POST", "/notification/webhooks", SignicatWebhookTests.NewWebhook(receiver, "always"))).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:00:01"}""");

        var waiting = (string)(await CallAsync("POST", "/signature/documents", SignicatEventTests.NewDocument(1))).Json["documentId"]!;
        Assert.Equal(400, (await CallAsync("POST", "/signature/documents", """{"title":1}""")).Code);
        Assert.Equal(201, (await CallAsync("POST", $"/signature/documents/{waiting}/attachments", """{"fileName":"terms.pdf","title":"Terms","data":"JVBERi0xLjQK"}""")).Code);
        Assert.Equal(200, (await CallAsync("PATCH", $"/signature/documents/{waiting}", """{"title":"More crates"}""")).Code);
        var canceled = (string)(await CallAsync("POST", "/signature/documents", SignicatEventTests.NewDocument(2))).Json["documentId"]!;
        Assert.Equal(200, (await CallAsync("POST", $"/signature/documents/{canceled}/cancel?reason=a%26b")).Code);
        var signers = (await CallAsync("GET", $"/signature/documents/{waiting}/signers")).Json.AsArray();
        Assert.Equal(200, (await tenant.ControlAsync("POST", $"/signicat/documents/{waiting}/signers/{signers[0]!["id"]}/sign")).Code);
        Assert.Equal(200, (await CallAsync("GET", "/notification/events?eventType=document_created")).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"8.00:00:00"}""");

        List<string> sessions = [];
        foreach (var end in (string[])["success", "failed", ""])
        {
            sessions.Add((string)(await CallAsync("POST", "/identification/v2/sessions", """{"flow":"headless","include":["name"]}""")).Json["id"]!);
            if (end.Length > 0)
                Assert.Equal(200, (await tenant.ControlAsync("POST", $"/signicat/sessions/{sessions[^1]}/finish", $$"""{"status":"{{end}}"}""")).Code);
        }

        return (token,
        [
            "/signature/documents/summary", "/notification/events/peek", "/notification/webhooks", "/notification/webhooks/1/deliveries",
                "/identification/v2/sessions",
            .. sessions.Select(id => $"/identification/v2/sessions/{id}"),
            .. ((string[])[waiting, canceled])
                .SelectMany(id => ((string[])["", "/status", "/attachments", "/files?fileFormat=native"])
                .Select(end => $"/signature/documents/{id}{end}")),
        ]);

        Task<Reply> CallAsync(string method, string path, string? body = null) => tenant.SendAsync(token, method, path, body);
    }

    private static async Task<SortedDictionary<string, string>> ReadAsync(SignicatTestTenant tenant, string token, List<string> paths)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var reply = await tenant.SendAsync(token, "GET", path);
            said[path] = $"{reply.Code} {reply.Body}".Replace(tenant.Port, "", StringComparison.Ordinal);
        }

        // How many were refused is a number of requests, which is not kept.
        said[Tokens] = (await tenant.ControlAsync("GET", Tokens)).Json["tokens"]!.ToJsonString();
        return said;
    }

    private long Logged(CommandKind kind)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM commands WHERE kind = $1";
        command.Parameters.AddWithValue("$1", (int)kind);
        return (long)command.ExecuteScalar()!;
    }
}
