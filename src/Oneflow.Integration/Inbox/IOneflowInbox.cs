namespace Oneflow.Integration;

/// <summary>Lets operators look into the inbox, retry dead letters and replay unreadable deliveries.</summary>
public interface IOneflowInbox
{
    /// <summary>Counts the events by state.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<OneflowInboxCounts> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns dead letters, oldest first.</summary>
    /// <param name="after">Id to continue after; 0 to begin.</param>
    /// <param name="limit">The maximum number to return.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<OneflowDeadLetter>> ListDeadAsync(long after = 0, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>Retries a dead letter, with all its attempts.</summary>
    /// <param name="id">Id of the dead letter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True when the dead letter existed.</returns>
    Task<bool> RequeueAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns deliveries with a right signature that could not be read completely, oldest first. They are kept until they
    /// are replayed, which also happens at each start, or removed.
    /// </summary>
    /// <param name="after">Id to continue after; 0 to begin.</param>
    /// <param name="limit">The maximum number to return.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<OneflowUnreadableDelivery>> ListUnreadableAsync(
        long after = 0, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a delivery again, after an update. Events that can be read now are handled; the delivery is removed when all can.
    /// </summary>
    /// <param name="id">Id of the unreadable delivery.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True when it existed and was read completely.</returns>
    Task<bool> ReplayUnreadableAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Removes an unreadable delivery.</summary>
    /// <param name="id">Id of the unreadable delivery.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True when it existed.</returns>
    Task<bool> RemoveUnreadableAsync(long id, CancellationToken cancellationToken = default);
}
