using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OneflowFake.Oneflow;
using OneflowFake.Tests.Support;
using OneflowFake.Tests.Tenants.Persistence.Traffic;

namespace OneflowFake.Tests.Tenants.Snapshots;

/// <summary>
/// A start takes the state of a tenant from its last snapshot, and repeats only what came later. A snapshot that cannot be used
/// costs time and nothing else.
/// </summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task A_tenant_is_the_same_after_it_was_written_and_read(int seed)
    {
        var before = await FillAsync(seed, requests: 400);

        await using var server = await _folder.StartAsync(Options());

        Assert.Equal(0, Repeated(server));
        Assert.Equal(before.Keys, States(server).Keys);
        Assert.All(States(server), tenant => AssertEqual(before[tenant.Key], tenant.Value));
    }

    [Fact]
    public async Task Only_what_came_after_the_snapshot_is_repeated()
    {
        await using (var server = await _folder.StartAsync(_folder.Options(snapshotInterval: 10)))
            await TagAsync(await server.Tests.NewTenantAsync(), count: 25);

        await using var next = await _folder.StartAsync(_folder.Options(snapshotInterval: 10));

        Assert.Equal(5, Repeated(next));
        Assert.Equal(25, next.Tests.Server.Tenants.All.Single(tenant => tenant.Id == "tenant-43").Oneflow.Tags.Count);
    }

    [Theory]
    [InlineData("UPDATE snapshots SET state = zeroblob(length(state))", "is damaged")]
    [InlineData("UPDATE snapshots SET state = substr(state, 1, length(state) - 1)", "is damaged")]
    [InlineData("UPDATE snapshots SET hash = zeroblob(32)", "is damaged")]
    [InlineData("UPDATE snapshots SET build = 'another'", null)]
    [InlineData("DELETE FROM snapshots", null)]
    public async Task A_snapshot_that_cannot_be_used_is_left_out(string sql, string? notice)
    {
        var before = await FillAsync(seed: 14, requests: 150);
        Execute(sql);

        await using (var server = await _folder.StartAsync(Options()))
        {
            Assert.All(States(server), tenant => AssertEqual(before[tenant.Key], tenant.Value));
            Assert.Equal(notice is null, server.Tests.Server.Notices.Count == 0);
            Assert.All(server.Tests.Server.Notices, text => Assert.Contains(notice!, text, StringComparison.Ordinal));
        }

        // It was written again, though nothing was changed.
        await using var next = await _folder.StartAsync(Options());
        Assert.Equal(0, Repeated(next));
        Assert.Empty(next.Tests.Server.Notices);
    }

    [Fact]
    public async Task A_snapshot_that_is_whole_and_means_something_else_is_left_out()
    {
        var before = await FillAsync(seed: 15, requests: 150);
        using (var connection = Connect())
        {
            using var read = connection.CreateCommand();
            read.CommandText = "SELECT tenant, state FROM snapshots";
            using var rows = read.ExecuteReader();
            while (rows.Read())
            {
                var state = rows.GetFieldValue<byte[]>(1);
                state = [.. state, 0];
                using var write = connection.CreateCommand();
                write.CommandText = "UPDATE snapshots SET state = $1, hash = $2 WHERE tenant = $3";
                write.Parameters.AddWithValue("$1", state);
                write.Parameters.AddWithValue("$2", System.Security.Cryptography.SHA256.HashData(state));
                write.Parameters.AddWithValue("$3", rows.GetString(0));
                write.ExecuteNonQuery();
            }
        }

        await using var server = await _folder.StartAsync(Options());

        Assert.All(States(server), tenant => AssertEqual(before[tenant.Key], tenant.Value));
        Assert.NotEmpty(server.Tests.Server.Notices);
        Assert.All(server.Tests.Server.Notices, text => Assert.Contains("cannot be read", text, StringComparison.Ordinal));
        // What a snapshot had made known belongs to the tenant that took its place.
        foreach (var tenant in server.Tests.Server.Tenants.All)
        {
            var token = tenant.Oneflow.Tokens[^1].Text;
            await server.Tests.SendUncheckedAsync("POST", "/v1/tags", """{"name":"x"}""", headers: ("x-oneflow-api-token", token));
        }

        var after = States(server);
        Assert.All(before.Keys, id => Assert.NotEqual("", after[id]));
    }

    [Fact]
    public async Task The_content_of_a_file_is_stored_once_and_goes_with_its_contract()
    {
        long stored;
        string name;
        await using (var server = await _folder.StartAsync(Options()))
        {
            var tenant = await server.Tests.NewTenantAsync();
            var contract = await tenant.NewOrderAsync();
            name = contract.Path;
            var upload = await tenant.UploadAsync(contract.Path, "a.pdf", "attachment", "%PDF-1.7 " + new string('x', 300_000));
            Assert.Equal(200, upload.Code);
            await TagAsync(tenant, count: 30);
            stored = Count("SELECT SUM(length(content)) FROM contents");
            Assert.Equal(1, Count("SELECT COUNT(*) FROM contents"));
        }

        Assert.InRange(stored, 300_000, 400_000);
        await using (var next = await _folder.StartAsync(Options()))
        {
            Assert.Equal(0, Repeated(next));
            var tenant = next.Tests.Server.Tenants.All.Single(tenant => tenant.Id == "tenant-43");
            var contract = Assert.Single(tenant.Oneflow.Contracts);
            Assert.Equal(300_009, contract.Files.All(contract)[^1].Content.Length);
            var deleted = await next.Tests.SendAsync(
                "DELETE", "/v1" + name, headers:
                [
                    ("x-oneflow-api-token", tenant.Oneflow.Tokens[0].Text),
                    ("x-oneflow-user-email", tenant.Oneflow.Users.First(user => user.IsActive && user.IsLicensed).Email),
                ]);
            Assert.Equal(200, deleted.Code);
            Assert.Equal(0, Count("SELECT COUNT(*) FROM contents"));
        }

        // The file belongs to one process, which is this one.
        long Count(string sql)
        {
            var file = _folder.Copy();
            using (file)
            using (var connection = Connect(file.File))
            using (var command = connection.CreateCommand())
            {
#pragma warning disable CA2100 // The texts stand in this file.
                command.CommandText = sql;
#pragma warning restore CA2100
                return (long)command.ExecuteScalar()!;
            }
        }
    }

    [Fact]
    public async Task A_tenant_that_was_set_to_nothing_follows_the_server()
    {
        await using (var server = await _folder.StartAsync(Options()))
            await TagAsync(await server.Tests.NewTenantAsync(), count: 2);

        await using var lenient = await StartedServer.StartAsync(Options(isLenient: true));
        Assert.All(lenient.Tests.Server.Tenants.All, tenant => Assert.False(tenant.Behavior.IsStrict));
    }

    [Fact]
    public async Task A_deleted_tenant_leaves_no_snapshot()
    {
        await using var server = await _folder.StartAsync(Options());
        var tenant = await server.Tests.NewTenantAsync();
        await TagAsync(tenant, count: 3);
        Assert.NotNull(server.Tests.Server.Store!.File.Snapshot(tenant.Id));

        Assert.Equal(204, (await server.Tests.SendAsync("DELETE", $"/_fake/tenants/{tenant.Id}")).Code);

        Assert.Null(server.Tests.Server.Store!.File.Snapshot(tenant.Id));
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file =>
            File.ReadAllBytes(file).AsSpan().IndexOf("a-tag-of-a-test"u8) >= 0);
    }

    [Fact]
    public async Task A_disk_that_is_full_costs_the_snapshot_alone()
    {
        int tags;
        await using (var server = await _folder.StartAsync(Options()))
        {
            var tenant = await server.Tests.NewTenantAsync();
            var file = server.Tests.Server.Store!.File;
            file.Cap(true);
            var name = new string('x', 120);
            for (tags = 1; (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = $"{tags} {name}" })).Code == 200; tags++)
                Assert.InRange(tags, 1, 500);
            // Sooner or later that was for want of room.
            file.Cap(false);
            await TagAsync(tenant, count: 1);
            tags++;
            // The last one came with a snapshot again.
            Assert.NotNull(file.Snapshot(tenant.Id));
        }

        await using var next = await _folder.StartAsync(Options());
        Assert.Equal(0, Repeated(next));
        Assert.Equal(tags, next.Tests.Server.Tenants.All.Single(tenant => tenant.Id == "tenant-43").Oneflow.Tags.Count);
    }

    /// <summary>A disk with room for what is done and not for a snapshot costs no change, and holds none up later on.</summary>
    [Fact]
    public async Task A_snapshot_without_room_costs_no_change()
    {
        await using (var server = await _folder.StartAsync(_folder.Options(snapshotInterval: 10)))
        {
            var (tenant, other) = (await server.Tests.NewTenantAsync(), await server.Tests.NewTenantAsync());
            await UploadAsync(tenant, 300_000);
            await UploadAsync(other, 40_000);
            // What it leaves is room for changes.
            Assert.Equal(204, (await other.ControlAsync("DELETE", "")).Code);
            var store = server.Tests.Server.Store!;
            store.File.Cap(true);

            await TagAsync(tenant, count: 25);

            Assert.False(store.IsFailing);
            Assert.Null(store.File.Snapshot(tenant.Id));
            store.File.Cap(false);
            await TagAsync(tenant, count: 10);
            Assert.NotNull(store.File.Snapshot(tenant.Id));
        }

        await using var next = await _folder.StartAsync(_folder.Options(snapshotInterval: 10));
        Assert.InRange(Repeated(next), 0, 9);
        Assert.Equal(35, next.Tests.Server.Tenants.All.Single(tenant => tenant.Id == "tenant-43").Oneflow.Tags.Count);
    }

    // A snapshot after each command.
    private FakeServerOptions Options(bool isLenient = false) => new()
    {
        DataDirectory = _folder.Path,
        PredictableSecrets = true,
        AllowedHosts = [Persistence.Comparison.Host],
        SnapshotInterval = 1,
        Lenient = isLenient,
        FrozenAt = DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Sends requests of all kinds; returns the state of each tenant when the server was killed.</summary>
    private async Task<SortedDictionary<string, string>> FillAsync(int seed, int requests)
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.StatusCode = http.Request.Path.Value!.EndsWith('1') ? 500 : 200;
            return Task.CompletedTask;
        });
        await using var server = await _folder.StartAsync(Options());
        using var client = new TrafficClient();
        var traffic = new ServerTraffic(seed, receiver.Url);
        for (var i = 0; i < requests; i++)
        {
            var request = traffic.Next();
            traffic.Learn(request, (await client.SendAsync(server.Tests.Origin, request)).Reply);
            if (request.Method != "GET")
                await server.Tests.SettleAsync();
        }

        return States(server);
    }

    private static SortedDictionary<string, string> States(StartedServer server) =>
        new(server.Tests.Server.Tenants.All.ToDictionary(tenant => tenant.Id, StateDigest.TextOf), StringComparer.Ordinal);

    /// <summary>The number of commands that the start had to repeat.</summary>
    private static int Repeated(StartedServer server) => server.Tests.Server.Replayed;

    private static async Task TagAsync(TestTenant tenant, int count)
    {
        for (var i = 0; i < count; i++)
            Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = $"a-tag-of-a-test {i}" })).Code);
    }

    private static async Task UploadAsync(TestTenant tenant, int size)
    {
        var contract = await tenant.NewOrderAsync();
        Assert.Equal(200, (await tenant.UploadAsync(contract.Path, "a.pdf", "attachment", "%PDF-1.7 " + new string('x', size))).Code);
    }

    private static void AssertEqual(string expected, string actual)
    {
        if (expected == actual)
            return;

        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 600);
        Assert.Fail($"...{Part(expected)}\n--- was read as\n...{Part(actual)}");

        string Part(string text) => text[Math.Min(text.Length, from)..Math.Min(text.Length, at + 200)];
    }

    private SqliteConnection Connect() => Connect(_folder.File);

    private static SqliteConnection Connect(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
