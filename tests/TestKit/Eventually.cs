using System.Diagnostics;
using Xunit;

namespace TestKit;

/// <summary>
/// Waits for what another thread does. A wait that does not end fails with a reason, so a broken test is red and does not hang.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="reason">Describes what there was instead.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> reason)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"The condition does not hold after {Patience}. {reason()}");
            await Task.Delay(Interval);
        }
    }

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, Func{string})"/>
    public static Task TrueAsync(Func<bool> condition, Func<string> reason) => TrueAsync(() => Task.FromResult(condition()), reason);

    /// <summary>Waits for the end of a task, and throws its failure.</summary>
    /// <param name="task">The task.</param>
    /// <param name="reason">Describes what there was instead.</param>
    public static async Task EndsAsync(Task task, Func<string> reason)
    {
        using var ended = new CancellationTokenSource();
        await Task.WhenAny(task, Task.Delay(Patience, ended.Token));
        await ended.CancelAsync();
        Assert.True(task.IsCompleted, $"The task has not ended after {Patience}. {reason()}");
        await task;
    }

    /// <inheritdoc cref="EndsAsync(Task, Func{string})"/>
    /// <returns>The result of the task.</returns>
    public static async Task<T> EndsAsync<T>(Task<T> task, Func<string> reason)
    {
        await EndsAsync((Task)task, reason);
        return await task;
    }
}
