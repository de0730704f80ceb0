using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
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
            return new(kind, await (await PostgreSqlCluster.SharedAsync()).CreateDatabaseAsync(), null);

        var folder = Path.Combine(Path.GetTempPath(), $"oneflow-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        Directory.CreateDirectory(folder);
        return new(kind, $"Data Source={Path.Combine(folder, "oneflow.db")}", folder);
    }

    public void Dispose()
    {
        if (_folder is null)
            return;

        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}
