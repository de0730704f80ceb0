using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace OneflowFake.Tenants.Persistence;

/// <summary>An SQLite database, and the statements that are run on it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection _connection;

    // Pooled connections would stay open, and with them the lock. No other process is waited for for long.
    public SqliteFile(string path) => _connection = new(
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());

    public void Open() => _connection.Open();

    public IEnumerable<T> Read<T>(string sql, Func<SqliteDataReader, T> convert, params object?[] values)
    {
        using var command = Prepare(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return convert(reader);
    }

    public int Run(string sql, params object?[] values)
    {
        using var command = Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    public long Scalar(string sql)
    {
        using var command = Prepare(sql, []);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public string? Text(string sql)
    {
        using var command = Prepare(sql, []);
        return command.ExecuteScalar() as string;
    }

    public byte[]? Blob(string sql, params object?[] values)
    {
        using var command = Prepare(sql, values);
        return command.ExecuteScalar() as byte[];
    }

    public void RollBack()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does after some faults.
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>The moment in a column of ticks; null when it has none.</summary>
    public static DateTimeOffset? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    /// <summary>The bytes as a parameter; an upload is not copied again.</summary>
    public static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length
            ? whole.Array
            : body.ToArray();

    private SqliteCommand Prepare(string sql, object?[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}
