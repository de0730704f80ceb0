namespace Oneflow.Integration;

/// <summary>Waits for tasks that may never end.</summary>
internal static class TaskTime
{
    /// <summary>Waits for a task, at most for a given time.</summary>
    /// <param name="task">The task; its failure is not thrown.</param>
    /// <param name="time">The maximum time.</param>
    /// <param name="clock">The clock that measures it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when the task has ended.</returns>
    public static async Task<bool> EndsWithinAsync(this Task task, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(task, Task.Delay(time, clock, ended.Token));
        await ended.CancelAsync();
        return task.IsCompleted;
    }
}
