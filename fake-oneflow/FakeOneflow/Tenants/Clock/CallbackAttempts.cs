using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Tenants.Clock;

/// <summary>Calls the receivers that are due, and hands their results over under the tenant's lock.</summary>
internal sealed class CallbackAttempts(
    FakeClock clock, TenantGate gate, Timeline timeline, ICallbackSender sender, TenantLog log, CancellationToken stop)
{
    private static readonly CallbackResponse Unreadable = new(null, "fake-oneflow has a fault: the response was not read.");

    /// <summary>Sends calls side by side, and returns when all have ended.</summary>
    public Task MakeAsync(IReadOnlyList<Callback> callbacks) => Task.WhenAll(callbacks.Select(TryAsync));

    private async Task TryAsync(Callback callback)
    {
        var response = await CallAsync(callback);
        using var turn = await gate.EnterAsync(CancellationToken.None);
        // Then it is not known how the attempt ended, and it is made again.
        if (stop.IsCancellationRequested)
            return;

        var now = clock.GetUtcNow();
        timeline.CatchUp(now, CancellationToken.None);
        var isFinished = Finish(callback, response, now);
        if (!isFinished)
        {
            // Without an end the attempt would be under way for ever.
            response = Unreadable;
            isFinished = Finish(callback, response, now);
        }

        if (isFinished)
            log.Note(TenantCommand.Finish(callback.Id, response), now);
        log.KeepState();
    }

    private static bool Finish(Callback callback, CallbackResponse response, DateTimeOffset now) =>
        Timeline.Attempt("the end of a call", () => callback.Finish(response, now));

    private async Task<CallbackResponse> CallAsync(Callback callback)
    {
        try
        {
            // No receiver learns what could still be lost.
            await log.WrittenAsync();
        }
        catch (FakeServerDataException)
        {
            return new(null, "The data directory cannot be written.");
        }

        try
        {
            return await sender.SendAsync(callback, stop);
        }
#pragma warning disable CA1031 // A call that fails in whatever way is an attempt that failed, and the clock goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultReport.Write(fault, "a call of a receiver");
            return new(null, "fake-oneflow has a fault: the call was not made.");
        }
    }
}
