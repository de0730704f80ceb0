using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Repeats, at the start, everything that a data file says was done. Ids and secrets follow from seeds, and each command is
/// repeated at its own moment, so that the same state comes of it; nothing is sent.
/// </summary>
internal sealed class Replayer(DataFile file, TenantRegistry tenants, IReadOnlyList<IReplayer> parts)
{
    /// <summary>Repeats all commands.</summary>
    /// <param name="skipUnreadable">
    /// True to leave out a command that cannot be repeated, and all that follow it of its tenant, instead of giving up.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FakeServerDataException">A command has another result than it had.</exception>
    public async Task RunAsync(bool skipUnreadable, CancellationToken cancellation)
    {
        var skipped = new Dictionary<string, (StoredCommand First, string Reason)>();
        foreach (var stored in file.Commands())
        {
            cancellation.ThrowIfCancellationRequested();
            if (skipped.ContainsKey(stored.TenantId))
                continue;

            var (reason, fault) = await RepeatAsync(stored, cancellation);
            if (reason is null)
                continue;

            if (!skipUnreadable)
                throw file.Refuse(stored, reason, fault);

            skipped[stored.TenantId] = (stored, reason);
        }

        foreach (var (first, reason) in skipped.Values)
            file.Skip(first, reason);
    }

    /// <summary>Returns what repeats a command that is not a request.</summary>
    public static Func<Task<int>> Repeat<T>(Tenant tenant, Func<T> act) => async () =>
    {
        await tenant.Scheduler.ActAsync(act, _ => TenantCommand.Clock, CancellationToken.None);
        return 0;
    };

    /// <summary>Repeats a command.</summary>
    /// <returns>What is different from the first time; null when nothing is.</returns>
    private async Task<(string? Reason, Exception? Fault)> RepeatAsync(StoredCommand stored, CancellationToken cancellation)
    {
        if (tenants.Find(stored.TenantId) is not { } tenant)
            return ("its tenant is missing", null);

        int? status = null;
        try
        {
            var request = await PrepareAsync(tenant, stored.Command, cancellation);
            return tenant.Scheduler.Replay(stored, () => IsSame(stored.Command, status = Finish(request())))
                ? (null, null)
                : (string.Create(CultureInfo.InvariantCulture, $"it was answered with {stored.Command.Status}, and now with {status}"), null);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a file of another version makes go wrong concerns its tenant only.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return ($"now it ends with {fault.GetType().Name}", fault);
        }
    }

    private static bool IsSame(TenantCommand command, int? status) => command.Kind != CommandKind.Request || status == command.Status;

    // At the start no call waits for another, so each is decided at once.
    private static int Finish(Task<int> request) =>
        request.IsCompleted ? request.GetAwaiter().GetResult() : throw new InvalidOperationException("It takes time.");

    /// <summary>Returns what repeats a command, which returns the status of the response.</summary>
    private async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation) => command.Kind switch
    {
        // The scheduler repeats these.
        CommandKind.Clock or CommandKind.Begin or CommandKind.Finish => () => Task.FromResult(0),
        CommandKind.Draw => Repeat(tenant, () => tenant.Faults.Take(command.Path)),
        _ => parts.FirstOrDefault(part => part.Owns(command)) is { } part
            ? await part.PrepareAsync(tenant, command, cancellation)
            : () => Task.FromResult(StatusCodes.Status404NotFound),
    };
}
