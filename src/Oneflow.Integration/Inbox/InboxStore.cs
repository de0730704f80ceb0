using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Oneflow.Integration;

/// <summary>The inbox in the database. Each method is one statement, and so happens wholly or not at all.</summary>
internal sealed class InboxStore(OneflowDatabase database, TimeProvider clock)
{
    private const string InsertInto =
        "INSERT INTO oneflow_inbox (account_id, callback_id, position, contract_id, event_id, event_type, created_time, received_at, state, attempts, due_at) VALUES ";

    private const int SqliteUniqueViolation = 2067;

    /// <summary>Stores the events of a delivery, unless the delivery came before.</summary>
    /// <returns>Whether they were stored; false when the delivery came before.</returns>
    public async Task<bool> AddAsync(long accountId, WebhookBody body, CancellationToken cancellationToken)
    {
        var now = Now();
        var sql = new StringBuilder(InsertInto);
        var values = new List<object>();
        foreach (var (position, item) in body.Events.Index())
        {
            // A time that is not told has no type that a parameter could take.
            var time = item.CreatedTime is { } created ? Parameter(created.ToUnixTimeMilliseconds()) : "NULL";
            sql.Append(position == 0 ? "" : ", ").Append(
                $"({Parameter(accountId)}, {Parameter(body.CallbackId)}, {Parameter(position)}, {Parameter(body.ContractId)}, {Parameter(item.Id)}, {Parameter(item.Type)}, {time}, {Parameter(now)}, 0, 0, {Parameter(now)})");
        }

        return await database.WriteAsync(InsertAsync, cancellationToken);

        async Task<bool> InsertAsync(OneflowDbContext db, CancellationToken cancellation)
        {
            try
            {
                await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancellation);
                return true;
            }
            catch (DbException exception) when (IsDuplicate(exception))
            {
                return false;
            }
        }

        string Parameter(object value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"{{{values.Count - 1}}}");
        }
    }

    /// <summary>Claims events that are due, oldest first, for a time. Those whose claim has passed are due again.</summary>
    public async Task<IReadOnlyList<InboxRow>> ClaimAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        var claim = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var now = Now();
        var until = now + (long)lease.TotalMilliseconds;

        // SQLite lets one statement write at a time, so that there is nothing to skip.
        FormattableString sqlite =
            $"""
            UPDATE oneflow_inbox SET claim = {claim}, due_at = {until}, attempts = attempts + 1
            WHERE id IN (SELECT id FROM oneflow_inbox WHERE state = 0 AND due_at <= {now} ORDER BY due_at, id LIMIT {count}) RETURNING *
            """;
        FormattableString postgreSql =
            $"""
            WITH due AS MATERIALIZED (
                SELECT id FROM oneflow_inbox WHERE state = 0 AND due_at <= {now} ORDER BY due_at, id LIMIT {count} FOR UPDATE SKIP LOCKED)
            UPDATE oneflow_inbox AS item SET claim = {claim}, due_at = {until}, attempts = attempts + 1
            FROM due WHERE item.id = due.id RETURNING item.*
            """;
        var sql = database.IsPostgreSql ? postgreSql : sqlite;
        return await database.WriteAsync((db, cancellation) => db.Inbox.FromSql(sql).ToListAsync(cancellation), cancellationToken);
    }

    /// <summary>Makes a claim last longer.</summary>
    /// <returns>Whether the claim still held.</returns>
    public async Task<bool> RenewAsync(InboxRow row, TimeSpan lease, CancellationToken cancellationToken)
    {
        var until = Now() + (long)lease.TotalMilliseconds;
        return await ChangeAsync($"UPDATE oneflow_inbox SET due_at = {until} WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}", cancellationToken);
    }

    /// <summary>Marks an event as done.</summary>
    /// <returns>Whether the claim still held.</returns>
    public async Task<bool> AcknowledgeAsync(InboxRow row, CancellationToken cancellationToken)
    {
        var now = Now();
        return await ChangeAsync(
            $"UPDATE oneflow_inbox SET state = 1, claim = NULL, ended_at = {now}, last_error = NULL WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}",
            cancellationToken);
    }

    /// <summary>Gives an event back, to be handled again after a while.</summary>
    public async Task RetryAsync(InboxRow row, string error, TimeSpan delay, CancellationToken cancellationToken)
    {
        var due = Now() + (long)delay.TotalMilliseconds;
        await ChangeAsync(
            $"UPDATE oneflow_inbox SET claim = NULL, due_at = {due}, last_error = {error} WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}",
            cancellationToken);
    }

    /// <summary>Gives an event back that was not tried, as if it had not been claimed.</summary>
    public async Task ReleaseAsync(InboxRow row, CancellationToken cancellationToken)
    {
        var now = Now();
        await ChangeAsync(
            $"UPDATE oneflow_inbox SET claim = NULL, due_at = {now}, attempts = attempts - 1 WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}",
            cancellationToken);
    }

    /// <summary>Gives an event up.</summary>
    public async Task BuryAsync(InboxRow row, string error, CancellationToken cancellationToken)
    {
        var now = Now();
        await ChangeAsync(
            $"UPDATE oneflow_inbox SET state = 2, claim = NULL, ended_at = {now}, last_error = {error} WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}",
            cancellationToken);
    }

    /// <summary>Forgets events that were done before a moment.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> CleanUpAsync(DateTimeOffset doneBefore, CancellationToken cancellationToken) => database.WriteAsync(
        (db, cancellation) => db.Inbox.Where(row => row.State == InboxState.Done && row.EndedAt < doneBefore).ExecuteDeleteAsync(cancellation), cancellationToken);

    private Task<bool> ChangeAsync(FormattableString sql, CancellationToken cancellationToken)
        => database.WriteAsync(async (db, cancellation) => await db.Database.ExecuteSqlAsync(sql, cancellation) > 0, cancellationToken);

    private static bool IsDuplicate(DbException exception)
        => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: SqliteUniqueViolation };

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
