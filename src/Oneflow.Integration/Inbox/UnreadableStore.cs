using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>Deliveries with a right signature that could not be read completely, in the database.</summary>
internal sealed class UnreadableStore(OneflowDatabase database, InboxStore inbox)
{
    /// <summary>Stores the body and the readable events of a delivery, unless the delivery was stored before.</summary>
    /// <returns>True when it was stored; false when the delivery was stored before.</returns>
    public async Task<bool> AddAsync(long accountId, Delivery delivery, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        bool isNew;
        try
        {
            isNew = await database.WriteAsync(
                (db, cancellation) => InTransactionAsync(db, () => AddAsync(db, accountId, delivery, body, cancellation), cancellation),
                cancellationToken);
        }
        catch (DbException exception) when (InboxInsert.IsDuplicate(exception))
        {
            isNew = false;
        }

        if (isNew && delivery.Events.Count > 0)
            inbox.Signal.Set();
        return isNew;
    }

    /// <summary>Returns stored deliveries, oldest first.</summary>
    public async Task<IReadOnlyList<UnreadableRow>> ListAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Unreadable.Where(row => row.Id > after).OrderBy(row => row.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>Finds a stored delivery.</summary>
    public async Task<UnreadableRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Unreadable.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>Counts the stored deliveries.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Unreadable.CountAsync(cancellationToken);
    }

    /// <summary>Stores the events of a delivery that can be read now, and removes the delivery when all can.</summary>
    public async Task ReplayAsync(UnreadableRow row, Delivery delivery, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            (db, cancellation) => InTransactionAsync(
                db,
                async () =>
                {
                    await InsertAsync(db, row.AccountId, delivery, cancellation);
                    return delivery.Problem is null
                        && await db.Unreadable.Where(each => each.Id == row.Id).ExecuteDeleteAsync(cancellation) > 0;
                },
                cancellation),
            cancellationToken);
        inbox.Signal.Set();
    }

    /// <summary>Removes a stored delivery.</summary>
    /// <returns>True when it existed.</returns>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken) => await database.WriteAsync(
        (db, cancellation) => db.Unreadable.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation), cancellationToken) > 0;

    private async Task<bool> AddAsync(
        OneflowDbContext db, long accountId, Delivery delivery, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        // An id that cannot be stored cannot be asked for either.
        if (StorableText.Is(delivery.CallbackId, InboxRow.MaxCallbackIdLength)
            && await db.Inbox.AnyAsync(row => row.AccountId == accountId && row.CallbackId == delivery.CallbackId, cancellationToken))
            return false;

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(delivery.CallbackId)));
        var callbackId = StorableText.Of(delivery.CallbackId, InboxRow.MaxCallbackIdLength);
        var reason = StorableText.Of(delivery.Problem!, UnreadableRow.MaxReasonLength);
        var sql = await database.WithTimeAsync(
            db,
            $"""
            INSERT INTO oneflow_unreadable (account_id, delivery_key, callback_id, body, reason, received_at)
            VALUES ({accountId}, {key}, {callbackId}, {body.ToArray()}, {reason}, {DatabaseTime.Now})
            ON CONFLICT (account_id, delivery_key) DO NOTHING
            """,
            cancellationToken);
        if (await db.Database.ExecuteSqlAsync(sql, cancellationToken) == 0)
            return false;

        await InsertAsync(db, accountId, delivery, cancellationToken);
        return true;
    }

    private async Task InsertAsync(OneflowDbContext db, long accountId, Delivery delivery, CancellationToken cancellationToken)
    {
        foreach (var events in delivery.Events.Chunk(InboxInsert.MaxEvents))
        {
            var sql = await database.WithTimeAsync(db, InboxInsert.For(accountId, delivery, events, skipExisting: true), cancellationToken);
            await db.Database.ExecuteSqlAsync(sql, cancellationToken);
        }
    }

    // Writes to SQLite run in a transaction already. When one fails, all others run again without it.
    private async Task<bool> InTransactionAsync(OneflowDbContext db, Func<Task<bool>> statements, CancellationToken cancellationToken)
    {
        if (!database.IsPostgreSql)
            return await statements();

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await statements();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
