using Microsoft.Data.Sqlite;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A data directory that cannot be used stops the start, in words that name the file and the way out.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await File.WriteAllTextAsync(_folder.File, "This is not a database, and too long to be taken for an empty one.");

        var message = await _folder.RefusalAsync();

        Assert.Contains(_folder.File, message, StringComparison.Ordinal);
        Assert.Contains("move it away", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_left_alone()
    {
        Execute("CREATE TABLE theirs (id INTEGER)");
        var before = await File.ReadAllBytesAsync(_folder.File);

        Assert.Contains("is not a data file of fake-oneflow", await _folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File));
    }

    [Fact]
    public async Task A_damaged_file_is_named()
    {
        await FillAsync();
        var bytes = await File.ReadAllBytesAsync(_folder.File);
        Array.Fill<byte>(bytes, 0xff, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(_folder.File, bytes);

        var message = await _folder.RefusalAsync();

        Assert.Contains(_folder.File, message, StringComparison.Ordinal);
        Assert.Contains("move it away", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_version_says_so()
    {
        await FillAsync();
        Execute("PRAGMA user_version = 1");

        var message = await _folder.RefusalAsync();

        Assert.Contains("another version", message, StringComparison.Ordinal);
        Assert.Contains("format 1, this one has 3", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_with_another_outcome_is_told_by_its_number()
    {
        await FillAsync();
        Execute("UPDATE commands SET status = 201 WHERE number = 1");

        var message = await _folder.RefusalAsync();

        Assert.Contains("of command 1 (Request of tenant-43) it was answered with 201, and now with 200", message,
            StringComparison.Ordinal);
        Assert.Contains("--skip-unreadable", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_seed_is_refused()
    {
        await FillAsync();

        Assert.Contains(
            "was made with seed 42, not 7: start with --seed 42", await _folder.RefusalAsync(_folder.Options(seed: 7)),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_has_one_server_at_a_time()
    {
        await using (await _folder.StartAsync())
            Assert.Contains("in use by another process", await _folder.RefusalAsync(), StringComparison.Ordinal);

        await using var next = await _folder.StartAsync();
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(_folder.File, "");

        var directory = Path.Combine(_folder.File, "below a file");
        Assert.Contains(
            $"The data directory {directory} cannot be written", await _folder.RefusalAsync(_folder.Options(directory: directory)),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        await using var server = await _folder.StartAsync();
        foreach (var file in Directory.GetFiles(_folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    /// <summary>A change that was not acknowledged may be there or not; once there is room it is, and nothing is out of order.</summary>
    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_acknowledged()
    {
        string token;
        await using (var server = await _folder.StartAsync())
        {
            var tenant = await server.Tests.NewTenantAsync();
            token = tenant.Token;
            server.Tests.Server.Store!.File.Cap(isCapped: true);
            var codes = new List<int>();
            Reply last;
            do
            {
                last = await tenant.SendAsync("POST", "/tags", new System.Text.Json.Nodes.JsonObject { ["name"] = new string('x', 9000) });
                codes.Add(last.Code);
            }
            while (last.Code == 200 && codes.Count < 100);

            Assert.Equal(507, last.Code);
            Assert.Contains("the disk is full", last.Body, StringComparison.Ordinal);
            Assert.Equal(507, (await tenant.SendAsync("POST", "/tags", new System.Text.Json.Nodes.JsonObject { ["name"] = "refused" }))
                .Code);
            var listed = await tenant.GetAsync("/tags");
            Assert.Equal(200, listed.Code);
            Assert.DoesNotContain("refused", listed.Body, StringComparison.Ordinal);

            server.Tests.Server.Store!.File.Cap(isCapped: false);
            Assert.Equal(200, (await tenant.SendAsync("POST", "/tags", new System.Text.Json.Nodes.JsonObject { ["name"] = "later" })).Code);
        }

        await using var after = await _folder.StartAsync();
        var tags = await after.Tests.SendAsync("GET", "/v1/tags?limit=100", headers: ("x-oneflow-api-token", token));
        Assert.Contains("later", tags.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("refused", tags.Body, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        await tenant.NewContractAsync();
    }

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
