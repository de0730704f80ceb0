using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>Shows the inbox of the database.</summary>
internal sealed class OneflowInbox(OneflowDatabase database, InboxSignal signal, TimeProvider clock) : IOneflowInbox
{
    public async Task<OneflowInboxCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        var counts = await db.Inbox.GroupBy(row => row.State)
            .Select(rows => new { State = rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(rows => rows.State, rows => rows.Count, cancellationToken);
        return new OneflowInboxCounts(
            counts.GetValueOrDefault(InboxState.Pending), counts.GetValueOrDefault(InboxState.Done), counts.GetValueOrDefault(InboxState.Dead));
    }

    public async Task<IReadOnlyList<OneflowDeadLetter>> ListDeadAsync(long after = 0, int limit = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var db = database.Open();
        var rows = await db.Inbox.Where(row => row.State == InboxState.Dead && row.Id > after).OrderBy(row => row.Id).Take(limit)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new OneflowDeadLetter(row.Id, row.ToEvent(), row.EndedAt ?? row.DueAt, row.LastError))];
    }

    public async Task<bool> RequeueAsync(long id, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var changed = await database.WriteAsync(
            (db, cancellation) => db.Inbox.Where(row => row.Id == id && row.State == InboxState.Dead)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, InboxState.Pending).SetProperty(row => row.Attempts, 0)
                        .SetProperty(row => row.DueAt, now).SetProperty(row => row.EndedAt, (DateTimeOffset?)null),
                    cancellation),
            cancellationToken);
        signal.Set();
        return changed > 0;
    }
}
