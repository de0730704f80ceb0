using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>The inbox, for operators.</summary>
internal sealed class OneflowInbox(OneflowDatabase database, InboxStore inbox, UnreadableStore unreadable) : IOneflowInbox
{
    public async Task<OneflowInboxCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        var counts = await db.Inbox.GroupBy(row => row.State)
            .Select(rows => new { State = rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(rows => rows.State, rows => rows.Count, cancellationToken);
        return new OneflowInboxCounts(
            counts.GetValueOrDefault(InboxState.Pending),
            counts.GetValueOrDefault(InboxState.Done),
            counts.GetValueOrDefault(InboxState.Dead),
            await unreadable.CountAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<OneflowDeadLetter>> ListDeadAsync(
        long after = 0, int limit = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var db = database.Open();
        var rows = await db.Inbox.Where(row => row.State == InboxState.Dead && row.Id > after).OrderBy(row => row.Id).Take(limit)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new OneflowDeadLetter(row.Id, row.ToEvent(), row.EndedAt ?? row.DueAt, row.LastError))];
    }

    public Task<bool> RequeueAsync(long id, CancellationToken cancellationToken = default) => inbox.RequeueAsync(id, cancellationToken);

    public async Task<IReadOnlyList<OneflowUnreadableDelivery>> ListUnreadableAsync(
        long after = 0, int limit = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var rows = await unreadable.ListAsync(after, limit, cancellationToken);
        return [.. rows.Select(row => new OneflowUnreadableDelivery(
            row.Id, row.AccountId, row.CallbackId, row.Reason, row.ReceivedAt, row.Body))];
    }

    public async Task<bool> ReplayUnreadableAsync(long id, CancellationToken cancellationToken = default)
    {
        if (await unreadable.FindAsync(id, cancellationToken) is not { } row
            || DeliveryReader.Read(row.Body)?.Delivery is not { } delivery)
            return false;

        await unreadable.ReplayAsync(row, delivery, cancellationToken);
        return delivery.Problem is null;
    }

    public Task<bool> RemoveUnreadableAsync(long id, CancellationToken cancellationToken = default)
        => unreadable.RemoveAsync(id, cancellationToken);
}
