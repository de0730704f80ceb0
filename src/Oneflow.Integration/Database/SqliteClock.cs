using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>
/// The clock of a SQLite database. It counts with the machine's uptime, which setting the wall clock does not change and
/// which all processes of a machine share. The wall clock counts only after a boot, and never turns it back.
/// </summary>
internal sealed class SqliteClock(TimeProvider clock)
{
    private const string BootFile = "/proc/sys/kernel/random/boot_id";

    // After a boot the clock is behind by this at most when the wall clock is, too.
    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(10);

    private readonly string _boot = clock == TimeProvider.System && File.Exists(BootFile) ? File.ReadAllText(BootFile).Trim() : "";
    private readonly Lock _lock = new();
    private (long Uptime, long Time)? _anchor;
    private long _savedAt;

    /// <summary>Returns the current time, in milliseconds since 1970.</summary>
    /// <param name="db">The database, inside of a transaction.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<long> GetNowAsync(OneflowDbContext db, CancellationToken cancellationToken)
    {
        var uptime = Uptime();
        if (_anchor is null)
        {
            var row = await db.Set<ClockRow>().FirstOrDefaultAsync(row => row.Id == ClockRow.OnlyId, cancellationToken);
            lock (_lock)
                _anchor ??= (uptime, TimeAt(uptime, row));
        }

        var now = _anchor.Value.Time + (uptime - _anchor.Value.Uptime);
        if (_savedAt == 0 || now - _savedAt >= SaveInterval.TotalMilliseconds)
        {
            await SaveAsync(db, uptime, now, cancellationToken);
            _savedAt = now;
        }

        return now;
    }

    private long TimeAt(long uptime, ClockRow? row)
    {
        var wall = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (row is null)
            return wall;

        var isSameBoot = _boot.Length > 0 && row.Boot == _boot && uptime >= row.Uptime;
        return isSameBoot ? row.Time + (uptime - row.Uptime) : Math.Max(wall, row.Time);
    }

    private Task<int> SaveAsync(OneflowDbContext db, long uptime, long now, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO oneflow_clock (id, boot, uptime, time) VALUES ({ClockRow.OnlyId}, {_boot}, {uptime}, {now})
        ON CONFLICT (id) DO UPDATE SET boot = excluded.boot, uptime = excluded.uptime, time = excluded.time
        """,
        cancellationToken);

    private long Uptime() => (long)(clock.GetTimestamp() * 1000d / clock.TimestampFrequency);
}
