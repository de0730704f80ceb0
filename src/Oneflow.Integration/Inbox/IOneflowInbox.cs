namespace Oneflow.Integration;

/// <summary>Shows the inbox to operators, and lets them try again what was given up.</summary>
public interface IOneflowInbox
{
    /// <summary>How many events stand where.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OneflowInboxCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Events that were given up, oldest first.</summary>
    /// <param name="after">Id after which to go on; 0 to begin.</param>
    /// <param name="limit">Most to give.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<OneflowDeadLetter>> ListDeadAsync(long after = 0, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>Lets an event that was given up be tried again, with all its attempts.</summary>
    /// <param name="id">Id of the dead letter.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was such a dead letter.</returns>
    Task<bool> RequeueAsync(long id, CancellationToken cancellationToken = default);
}
