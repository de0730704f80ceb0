using System.Globalization;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>Counts what was sent to two servers and how it was answered: what is refused alike throughout would compare well.</summary>
internal sealed class TrafficTally
{
    private readonly SortedDictionary<int, int> _statuses = [];
    private readonly HashSet<string> _succeeded = [];

    /// <summary>The requests that were sent to both.</summary>
    public int Requests { get; private set; }

    /// <summary>The requests that were carried out.</summary>
    public int Successes { get; private set; }

    /// <summary>The requests that were refused.</summary>
    public int Refusals { get; private set; }

    /// <summary>The responses that a fault changed, as the tenant had asked for.</summary>
    public int Faults { get; private set; }

    /// <summary>The moves of clocks.</summary>
    public int ClockMoves { get; private set; }

    /// <summary>The requests to the Signicat side that were carried out.</summary>
    public int Signicat { get; private set; }

    /// <summary>The restarts of the server that is killed.</summary>
    public int Restarts { get; set; }

    /// <summary>Those of them that came in the middle of a request.</summary>
    public int RestartsInFlight { get; set; }

    /// <summary>The names of the operations that were carried out.</summary>
    public IReadOnlySet<string> Succeeded => _succeeded;

    public void Count(SentRequest request, Reply reply)
    {
        Requests++;
        _statuses[reply.Code] = _statuses.GetValueOrDefault(reply.Code) + 1;
        if (reply.Head.Contains("x-fake-fault", StringComparison.OrdinalIgnoreCase))
            Faults++;
        else if (reply.Code >= 400)
            Refusals++;

        if (reply.Code is < 200 or >= 400)
            return;

        Successes++;
        if (OperationNames.Of(request) is { } operation)
            _succeeded.Add(operation);
        Signicat += request.Path.StartsWith("/signicat/", StringComparison.Ordinal) ? 1 : 0;
        ClockMoves += request.Path.EndsWith("/clock", StringComparison.Ordinal) ? 1 : 0;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests} requests ({Refusals} refused, {Faults} with faults, {ClockMoves} moves of clocks, {Signicat} to Signicat), "
        + $"{Restarts} restarts ({RestartsInFlight} in the middle of a request), "
        + $"{Succeeded.Count} of {OperationNames.All.Count()} operations; "
        + $"statuses {string.Join(", ", _statuses.Select(count => $"{count.Key}: {count.Value}"))}");
}
