namespace OneflowFake.Tenants.Persistence;

/// <summary>The commands of all tenants in a data file, in their order.</summary>
internal sealed class CommandTable(SqliteFile file)
{
    /// <summary>Every command that is not part of a snapshot, in the order in which they were carried out.</summary>
    public IEnumerable<StoredCommand> Later() => file.Read(
        """
        SELECT number, tenant, moment, frozen_at, ahead, kind, method, path, query, content_type, body, origin, user_id, status, error
        FROM commands WHERE skipped = 0 AND number IN (
            SELECT later.number FROM (SELECT DISTINCT tenant FROM commands) AS known
            CROSS JOIN commands AS later ON later.tenant = known.tenant AND later.number >
                COALESCE((SELECT snapshots.number FROM snapshots WHERE snapshots.tenant = known.tenant), 0))
        ORDER BY number
        """,
        row => new StoredCommand(
            row.GetInt64(0), row.GetString(1), SqliteFile.Time(row, 2)!.Value, new(SqliteFile.Time(row, 3), new(row.GetInt64(4))),
            new((CommandKind)row.GetInt32(5), row.GetString(7))
            {
                Method = row.GetString(6),
                Query = row.GetString(8),
                ContentType = row.IsDBNull(9) ? null : row.GetString(9),
                Body = row.GetFieldValue<byte[]>(10),
                Origin = row.GetString(11),
                UserId = row.IsDBNull(12) ? null : row.GetInt64(12),
                Status = row.IsDBNull(13) ? null : row.GetInt32(13),
                Error = row.IsDBNull(14) ? null : row.GetString(14),
            }));

    public void Add(StoredCommand stored) => file.Run(
        """
        INSERT INTO commands
            (tenant, moment, frozen_at, ahead, kind, method, path, query, content_type, body, origin, user_id, status, error)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """,
        stored.TenantId, stored.Moment.UtcTicks, stored.Clock.FrozenAt?.UtcTicks, stored.Clock.Ahead.Ticks, (int)stored.Command.Kind,
        stored.Command.Method, stored.Command.Path, stored.Command.Query, stored.Command.ContentType, SqliteFile.Bytes(stored.Command.Body),
        stored.Command.Origin, stored.Command.UserId, stored.Command.Status, stored.Command.Error);

    /// <summary>Marks the commands of a tenant from one on, and returns how many they are.</summary>
    public int Skip(string tenantId, long first) =>
        file.Run("UPDATE commands SET skipped = 1 WHERE tenant = $1 AND number >= $2", tenantId, first);

    public void Delete(string tenantId) => file.Run("DELETE FROM commands WHERE tenant = $1", tenantId);
}
