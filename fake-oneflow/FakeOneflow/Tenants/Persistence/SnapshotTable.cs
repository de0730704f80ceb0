using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Persistence;

/// <summary>The last snapshot of each tenant in a data file, and the large contents that it refers to.</summary>
internal sealed class SnapshotTable(SqliteFile file)
{
    /// <summary>The last snapshot of a tenant; null when there is none.</summary>
    public StoredSnapshot? Find(string tenantId) => file.Read(
        "SELECT number, build, hash, state FROM snapshots WHERE tenant = $1",
        row => new StoredSnapshot(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)), tenantId)
        .FirstOrDefault();

    /// <summary>The content of a large file of a tenant by its hash; null when it is not there.</summary>
    public byte[]? Content(string tenantId, string hash) =>
        file.Blob("SELECT content FROM contents WHERE tenant = $1 AND hash = $2", tenantId, hash);

    /// <summary>Puts a snapshot in place of the one before. Contents that are there already are not written again.</summary>
    public void Replace(string tenantId, WrittenState written)
    {
        HashSet<string> there = [.. file.Read("SELECT hash FROM contents WHERE tenant = $1", row => row.GetString(0), tenantId)];
        foreach (var (hash, content) in written.Contents.Where(content => !there.Contains(content.Key)))
            file.Run("INSERT INTO contents (tenant, hash, content) VALUES ($1, $2, $3)", tenantId, hash, SqliteFile.Bytes(content));
        foreach (var gone in there.Where(hash => !written.Contents.ContainsKey(hash)))
            file.Run("DELETE FROM contents WHERE tenant = $1 AND hash = $2", tenantId, gone);
        file.Run(
            """
            INSERT OR REPLACE INTO snapshots (tenant, number, build, hash, state)
            SELECT tenant, number, $2, $3, $4 FROM commands WHERE tenant = $1 ORDER BY number DESC LIMIT 1
            """,
            tenantId, StoredSnapshot.ThisBuild, StoredSnapshot.HashOf(written.State.Span), SqliteFile.Bytes(written.State));
    }

    public void Delete(string tenantId)
    {
        file.Run("DELETE FROM snapshots WHERE tenant = $1", tenantId);
        file.Run("DELETE FROM contents WHERE tenant = $1", tenantId);
    }

    /// <summary>Deletes the snapshot of a tenant when it has a command or a later one.</summary>
    public void DeleteFrom(string tenantId, long number) =>
        file.Run("DELETE FROM snapshots WHERE tenant = $1 AND number >= $2", tenantId, number);
}
