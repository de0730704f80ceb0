using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Oneflow.Integration;

/// <summary>Logs refused calls, once a minute for each reason, since anyone can send them; the metrics count all.</summary>
internal sealed class RefusalLog(TimeProvider clock, ILogger<RefusalLog> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Endpoint, string Reason), long> _loggedAt = [];

    public void Refuse(string endpoint, string reason)
    {
        var now = clock.GetTimestamp();
        var isFirst = _loggedAt.TryAdd((endpoint, reason), now);
        if (!isFirst)
        {
            var last = _loggedAt[(endpoint, reason)];
            if (clock.GetElapsedTime(last, now) < Interval || !_loggedAt.TryUpdate((endpoint, reason), now, last))
                return;
        }

        logger.LogWarning(
            "Calls of the {Endpoint} are refused: {Reason}. This is logged once in {Interval}; the metrics count each.",
            endpoint, reason, Interval);
    }
}
