using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TestKit;
using TestKit.Databases;

namespace Oneflow.Integration.Tests;

/// <summary>An empty database of a test's own.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string? _folder;

    private TestDatabase(OneflowDatabaseKind kind, string connectionString, string? folder)
        => (Kind, ConnectionString, _folder) = (kind, connectionString, folder);

    public OneflowDatabaseKind Kind { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(OneflowDatabaseKind kind)
    {
        if (kind == OneflowDatabaseKind.PostgreSql)
        {
            // Each database has a pool of its own, whose idle connections would soon be more than the server takes.
            var connectionString = await (await PostgreSqlCluster.SharedAsync()).CreateDatabaseAsync();
            return new(kind, $"{connectionString};Connection Idle Lifetime=2;Connection Pruning Interval=1", null);
        }

        var folder = Path.Combine(Path.GetTempPath(), $"oneflow-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        Directory.CreateDirectory(folder);
        return new(kind, $"Data Source={Path.Combine(folder, "oneflow.db")}", folder);
    }

    /// <summary>Lets a host look for its database where there is none.</summary>
    public static void GoAway(OneflowIntegrationOptions options)
    {
        (options.MigrateAtStart, options.Inbox.Concurrency) = (false, 0);
        options.ConnectionString = options.Database == OneflowDatabaseKind.PostgreSql
            ? "Host=/tmp/no-such-folder;Username=postgres"
            : "Data Source=/tmp/no-such-folder/oneflow.db";
    }

    /// <summary>Lets time pass: the database's own clock cannot be set, so its times move into the past.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var milliseconds = (long)time.TotalMilliseconds;
        await using var db = TestContexts.Open(this);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE oneflow_inbox SET due_at = due_at - {milliseconds}, ended_at = ended_at - {milliseconds}");
        await db.Database.ExecuteSqlAsync($"UPDATE oneflow_registrations SET claimed_until = claimed_until - {milliseconds}");
    }

    /// <summary>All that the database keeps: the bytes of the files of SQLite, the rows of PostgreSQL.</summary>
    public async Task<string> DumpAsync()
    {
        if (_folder is not null)
            return string.Concat(await Task.WhenAll(Directory.GetFiles(_folder).Select(file => ReadSharedAsync(file))));

        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(
            "SELECT concat((SELECT string_agg(a::text, ' ') FROM oneflow_accounts a), (SELECT string_agg(r::text, ' ') FROM "
            + "oneflow_registrations r), (SELECT string_agg(i::text, ' ') FROM oneflow_inbox i))");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public void Dispose()
    {
        if (_folder is null)
            return;

        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Folders.Delete(_folder);
    }

    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
