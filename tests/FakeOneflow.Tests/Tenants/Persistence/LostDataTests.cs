using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A loss in a data directory is noticed and reported, costs no other tenant, and is skipped on request only.</summary>
public sealed class LostDataTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("damaged")]
    [InlineData("cut")]
    [InlineData("deleted")]
    public async Task A_log_that_lost_changes_is_noticed(string how)
    {
        using var copy = await FilledAsync();
        var log = copy.File + "-wal";
        var bytes = await File.ReadAllBytesAsync(log);
        if (how == "deleted")
            File.Delete(log);
        else if (how == "cut")
            await File.WriteAllBytesAsync(log, bytes[..(bytes.Length / 2)]);
        else
            await File.WriteAllBytesAsync(
                log, [.. bytes[..(bytes.Length / 2)], (byte)~bytes[bytes.Length / 2], .. bytes[((bytes.Length / 2) + 1)..]]);

        var message = await copy.RefusalAsync();

        Assert.Contains("has lost the last", message, StringComparison.Ordinal);
        Assert.Contains("--skip-unreadable", message, StringComparison.Ordinal);
        await using (var server = await copy.StartAsync(copy.Options(skipUnreadable: true)))
            Assert.Contains("has lost the last", Assert.Single(server.Tests.Server.Notices), StringComparison.Ordinal);
        // It was asked once.
        await using var next = await copy.StartAsync();
        Assert.Empty(next.Tests.Server.Notices);
    }

    [Fact]
    public async Task A_data_file_without_content_is_noticed()
    {
        await using (await _folder.StartAsync())
        {
        }

        await File.WriteAllBytesAsync(_folder.File, []);

        Assert.Contains("has lost the last", await _folder.RefusalAsync(), StringComparison.Ordinal);
        await using var server = await _folder.StartAsync(_folder.Options(skipUnreadable: true));
        Assert.Single(server.Tests.Server.Notices);
    }

    [Fact]
    public async Task A_clean_end_and_a_kill_lose_nothing_and_say_nothing()
    {
        using var copy = await FilledAsync();
        await using (var killed = await copy.StartAsync())
            Assert.Empty(killed.Tests.Server.Notices);
        await using var ended = await copy.StartAsync();
        Assert.Empty(ended.Tests.Server.Notices);
    }

    [Fact]
    public async Task A_command_that_cannot_be_repeated_costs_its_tenant_only_and_after_a_question()
    {
        string sound, broken;
        await using (var server = await _folder.StartAsync())
        {
            var (one, other) = (await server.Tests.NewTenantAsync(), await server.Tests.NewTenantAsync());
            (broken, sound) = (one.Token, other.Token);
            foreach (var tenant in new[] { one, other })
            {
                Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = "first" })).Code);
                Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = "second" })).Code);
                Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = "third" })).Code);
            }
        }

        Execute("UPDATE commands SET status = 201 WHERE number = (SELECT number FROM commands WHERE tenant = 'tenant-43' LIMIT 1 "
            + "OFFSET 1)");

        var message = await _folder.RefusalAsync();
        Assert.Contains("tenant-43", message, StringComparison.Ordinal);
        Assert.Contains("--skip-unreadable", message, StringComparison.Ordinal);

        await using (var server = await _folder.StartAsync(_folder.Options(skipUnreadable: true)))
        {
            Assert.Contains("tenant-43 is as it was before command", Assert.Single(server.Tests.Server.Notices), StringComparison.Ordinal);
            Assert.Contains("2 commands of it were left out", server.Tests.Server.Notices[0], StringComparison.Ordinal);
            Assert.Equal(["first"], await TagsAsync(server, broken));
            Assert.Equal(["first", "second", "third"], await TagsAsync(server, sound));
            var made = await server.Tests.SendAsync("POST", "/v1/tags", """{"name":"later"}""", headers: ("x-oneflow-api-token", broken));
            Assert.Equal(200, made.Code);
        }

        await using var next = await _folder.StartAsync();
        Assert.Equal(["first", "later"], await TagsAsync(next, broken));
    }

    [Fact]
    public async Task Files_that_others_could_read_are_taken_from_them()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var copy = await FilledAsync();
        foreach (var file in Directory.GetFiles(copy.Path))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var server = await copy.StartAsync();

        foreach (var file in Directory.GetFiles(copy.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task What_a_deleted_tenant_posted_is_in_no_file()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = "personal-and-gone" })).Code);
        Assert.True(Holds("personal-and-gone"));

        Assert.Equal(204, (await server.Tests.SendAsync("DELETE", $"/_fake/tenants/{tenant.Id}")).Code);

        Assert.False(Holds("personal-and-gone"));
    }

    [Fact]
    public async Task The_greeting_token_is_one_that_works()
    {
        var demo = "";
        await using (var server = await _folder.StartAsync())
        {
            demo = server.Tests.Server.DemoTenant.Id;
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(200, (await server.Tests.SendAsync("POST", $"/_fake/tenants/{demo}/extension/enable")).Code);
                Assert.Equal(200, (await server.Tests.SendAsync("POST", $"/_fake/tenants/{demo}/extension/disable")).Code);
            }
        }

        await using (var server = await _folder.StartAsync())
        {
            var token = server.Tests.Server.DemoTenant.Token;
            Assert.Equal(200, (await server.Tests.SendAsync("GET", "/v1/accounts/me", headers: ("x-oneflow-api-token", token))).Code);
            Assert.Equal(201, (await server.Tests.SendAsync("POST", $"/_fake/tenants/{demo}/tokens")).Code);
            Assert.Equal(204, (await server.Tests.SendAsync("DELETE", $"/_fake/tenants/{demo}/tokens/token-1")).Code);
        }

        await using var last = await _folder.StartAsync();
        var live = last.Tests.Server.DemoTenant.Token;
        Assert.Equal(200, (await last.Tests.SendAsync("GET", "/v1/accounts/me", headers: ("x-oneflow-api-token", live))).Code);
    }

    private static async Task<List<string>> TagsAsync(StartedServer server, string token)
    {
        var reply = await server.Tests.SendAsync("GET", "/v1/tags", headers: ("x-oneflow-api-token", token));
        return [.. reply.Json["data"]!.AsArray().Select(tag => (string)tag!["name"]!)];
    }

    /// <summary>The files that a kill leaves of a server that was used.</summary>
    private async Task<DataFolder> FilledAsync()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        for (var i = 0; i < 20; i++)
            Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new JsonObject { ["name"] = $"tag {i}" })).Code);
        return _folder.Copy();
    }

    private bool Holds(string text) => Directory.GetFiles(_folder.Path)
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    private void Execute(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
