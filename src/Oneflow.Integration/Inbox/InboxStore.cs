using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>The inbox in the database. Each change is one statement, and so atomic.</summary>
internal sealed class InboxStore(OneflowDatabase database, TimeProvider clock)
{
    /// <summary>Set when there may be events to claim.</summary>
    public Signal Signal { get; } = new(clock);

    /// <summary>Stores the events of a delivery, unless the delivery was stored before.</summary>
    /// <returns>True when they were stored; false when the delivery was stored before.</returns>
    public async Task<bool> AddAsync(long accountId, Delivery delivery, CancellationToken cancellationToken)
    {
        var parts = delivery.Events.Chunk(InboxInsert.MaxEvents).ToList();

        // One statement is atomic. Several are not, so they skip what an earlier, interrupted call stored.
        var skipExisting = parts.Count > 1;
        var isNew = await database.WriteAsync(InsertAsync, cancellationToken);
        if (isNew)
            Signal.Set();
        return isNew;

        async Task<bool> InsertAsync(OneflowDbContext db, CancellationToken cancellation)
        {
            var count = 0;
            try
            {
                foreach (var part in parts)
                {
                    var sql = await database.WithTimeAsync(db, InboxInsert.For(accountId, delivery, part, skipExisting), cancellation);
                    count += await db.Database.ExecuteSqlAsync(sql, cancellation);
                }
            }
            catch (DbException exception) when (InboxInsert.IsDuplicate(exception))
            {
                // Caught here, where it does not undo the writes that share the transaction.
            }

            return count > 0;
        }
    }

    /// <summary>Claims due events, oldest first, for a time. Events whose claim has passed are due again.</summary>
    /// <param name="count">The maximum number of events.</param>
    /// <param name="lease">The time for which they are claimed.</param>
    /// <param name="except">Accounts whose events are not claimed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<InboxRow>> ClaimAsync(
        int count, TimeSpan lease, IReadOnlyCollection<long> except, CancellationToken cancellationToken)
    {
        var claim = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var (now, time) = (DatabaseTime.Now, Milliseconds(lease));
        if (database.IsPostgreSql)
        {
            long[] accounts = [.. except];
            return await database.ExecuteAsync<InboxRow>(
                $"""
                WITH due AS MATERIALIZED (
                    SELECT id FROM oneflow_inbox WHERE state = 0 AND due_at <= {now} AND account_id <> ALL ({accounts})
                    ORDER BY due_at, id LIMIT {count} FOR UPDATE SKIP LOCKED)
                UPDATE oneflow_inbox AS item SET claim = {claim}, due_at = {now} + {time}, attempts = attempts + 1
                FROM due WHERE item.id = due.id RETURNING item.*
                """,
                cancellationToken);
        }

        // SQLite lets one statement write at a time, so no row can be locked.
        var list = JsonSerializer.Serialize(except);
        return await database.ExecuteAsync<InboxRow>(
            $"""
            UPDATE oneflow_inbox SET claim = {claim}, due_at = {now} + {time}, attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM oneflow_inbox
                WHERE state = 0 AND due_at <= {now} AND account_id NOT IN (SELECT value FROM json_each({list}))
                ORDER BY due_at, id LIMIT {count})
            RETURNING *
            """,
            cancellationToken);
    }

    /// <summary>Extends a claim.</summary>
    /// <returns>True when the claim still held.</returns>
    public Task<bool> RenewAsync(InboxRow row, TimeSpan lease, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE oneflow_inbox SET due_at = {DatabaseTime.Now} + {Milliseconds(lease)}
        WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}
        """,
        cancellationToken);

    /// <summary>Marks an event as done.</summary>
    /// <returns>True when the claim still held.</returns>
    public Task<bool> AcknowledgeAsync(InboxRow row, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE oneflow_inbox SET state = 1, claim = NULL, ended_at = {DatabaseTime.Now}, last_error = NULL
        WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}
        """,
        cancellationToken);

    /// <summary>Returns an event that failed, to be handled again after a delay.</summary>
    public Task RetryAsync(InboxRow row, string error, TimeSpan delay, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE oneflow_inbox SET claim = NULL, due_at = {DatabaseTime.Now} + {Milliseconds(delay)}, last_error = {Storable(error)}
        WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}
        """,
        cancellationToken);

    /// <summary>Leaves an event claimed that may still be running; it is handled again when the claim has passed.</summary>
    public Task AbandonAsync(InboxRow row, string error, TimeSpan lease, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE oneflow_inbox SET due_at = {DatabaseTime.Now} + {Milliseconds(lease)}, last_error = {Storable(error)}
        WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}
        """,
        cancellationToken);

    /// <summary>Returns an event that was not tried, as if it had not been claimed.</summary>
    public Task ReleaseAsync(InboxRow row, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE oneflow_inbox SET claim = NULL, due_at = {DatabaseTime.Now}, attempts = attempts - 1
        WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}
        """,
        cancellationToken);

    /// <summary>Turns an event into a dead letter.</summary>
    public Task MoveToDeadLettersAsync(InboxRow row, string error, CancellationToken cancellationToken) => ChangeAsync(
        $"""
        UPDATE oneflow_inbox SET state = 2, claim = NULL, ended_at = {DatabaseTime.Now}, last_error = {Storable(error)}
        WHERE id = {row.Id} AND state = 0 AND claim = {row.Claim}
        """,
        cancellationToken);

    /// <summary>Retries a dead letter, with all its attempts.</summary>
    /// <returns>True when the dead letter existed.</returns>
    public async Task<bool> RequeueAsync(long id, CancellationToken cancellationToken)
    {
        var isRequeued = await ChangeAsync(
            $"UPDATE oneflow_inbox SET state = 0, attempts = 0, due_at = {DatabaseTime.Now}, ended_at = NULL WHERE id = {id} AND state = 2",
            cancellationToken);
        Signal.Set();
        return isRequeued;
    }

    /// <summary>
    /// Removes events that were done a given time ago, unless their delivery is kept as unreadable: its replay would bring them back.
    /// </summary>
    /// <returns>The number of events.</returns>
    public Task<int> CleanUpAsync(TimeSpan retention, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"""
        DELETE FROM oneflow_inbox WHERE state = 1 AND ended_at < {DatabaseTime.Now} - {Milliseconds(retention)}
            AND NOT EXISTS (
                SELECT 1 FROM oneflow_unreadable AS kept
                WHERE kept.account_id = oneflow_inbox.account_id AND kept.callback_id = oneflow_inbox.callback_id)
        """,
        cancellationToken);

    private async Task<bool> ChangeAsync(FormattableString sql, CancellationToken cancellationToken)
        => await database.ExecuteAsync(sql, cancellationToken) > 0;

    private static string Storable(string text) => StorableText.Of(text, InboxRow.MaxErrorLength);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
