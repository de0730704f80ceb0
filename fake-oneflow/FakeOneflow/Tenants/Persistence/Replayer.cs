using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Repeats, at the start, everything that a data file says was done. Ids and secrets follow from seeds, and each command is
/// repeated at its own moment, so that the same state comes of it; nothing is sent.
/// </summary>
internal sealed class Replayer(DataFile file, TenantRegistry tenants, IReadOnlyList<IReplayer> parts)
{
    // Enough that neither side often waits for the other. Uploads do not gather.
    private const int Ahead = 256;
    private const int Large = 64 * 1024;

    /// <summary>The number of commands that were repeated.</summary>
    public int Count { get; private set; }

    /// <summary>Repeats all commands that are not part of a snapshot.</summary>
    /// <param name="skipUnreadable">
    /// True to leave out a command that cannot be repeated, and all that follow it of its tenant, instead of giving up.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FakeServerDataException">A command has another result than it had.</exception>
    public async Task RunAsync(bool skipUnreadable, CancellationToken cancellation)
    {
        var skipped = new Dictionary<string, (StoredCommand First, string Reason)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var prepared = Channel.CreateBounded<PreparedCommand>(
            new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(prepared, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var command in prepared.Reader.ReadAllAsync(cancellation))
            {
                Count++;
                if (skipped.ContainsKey(command.Stored.TenantId) || Repeat(command) is not { } reason)
                    continue;

                if (!skipUnreadable)
                    throw file.Refuse(command.Stored, reason.Text, reason.Fault);

                skipped[command.Stored.TenantId] = (command.Stored, reason.Text);
            }
        }
        finally
        {
            // The file belongs to one thread at a time.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    /// <summary>Reads the commands, and all of each that does not depend on those before it, while others are repeated.</summary>
    private async Task ReadAsync(Channel<PreparedCommand> prepared, CancellationToken cancellation)
    {
        try
        {
            foreach (var stored in file.Commands())
            {
                while (stored.Command.Body.Length > Large && prepared.Reader.Count > 0)
                    await Task.Delay(1, cancellation);
                await prepared.Writer.WriteAsync(await PrepareAsync(stored, cancellation), cancellation);
            }

            prepared.Writer.Complete();
        }
#pragma warning disable CA1031 // The reader of the channel gets it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            prepared.Writer.Complete(fault);
        }
    }

    private async Task<PreparedCommand> PrepareAsync(StoredCommand stored, CancellationToken cancellation)
    {
        if (tenants.Find(stored.TenantId) is not { } tenant)
            return new(stored, null, null, new("its tenant is missing", null));

        try
        {
            return new(stored, tenant, await PrepareAsync(tenant, stored.Command, cancellation), null);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a file of another version makes go wrong concerns its tenant only.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new(stored, tenant, null, Difference.Of(fault));
        }
    }

    /// <summary>Repeats a command.</summary>
    /// <returns>What is different from the first time; null when nothing is.</returns>
    private static Difference? Repeat(PreparedCommand command)
    {
        if (command is not { Tenant: { } tenant, Request: { } request, Stored: var stored })
            return command.Difference;

        int? status = null;
        try
        {
            using var skipping = Json.SkipResponses();
            return tenant.Scheduler.Replay(stored, () => IsSame(stored.Command, status = Finish(request())))
                ? null
                : new(string.Create(CultureInfo.InvariantCulture, $"it was answered with {stored.Command.Status}, and now with {status}"),
                    null);
        }
#pragma warning disable CA1031 // Whatever a file of another version makes go wrong concerns its tenant only.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Difference.Of(fault);
        }
    }

    private static bool IsSame(TenantCommand command, int? status) => command.Kind != CommandKind.Request || status == command.Status;

    // At the start no call waits for another, so each is decided at once.
    private static int Finish(Task<int> request) =>
        request.IsCompleted ? request.GetAwaiter().GetResult() : throw new InvalidOperationException("It takes time.");

    /// <summary>Returns what repeats a command, which returns the status of the response.</summary>
    private async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation) =>
        command.Kind switch
        {
            // The scheduler repeats these.
            CommandKind.Clock or CommandKind.Begin or CommandKind.Finish or CommandKind.Abandon => () => Task.FromResult(0),
            CommandKind.Draw => Repeat(tenant, () => tenant.Faults.Take(command.Path)),
            _ => parts.FirstOrDefault(part => part.Owns(command)) is { } part
                ? await part.PrepareAsync(tenant, command, cancellation)
                : () => Task.FromResult(StatusCodes.Status404NotFound),
        };

    /// <summary>A command as far as it could be prepared.</summary>
    /// <param name="Stored">The command.</param>
    /// <param name="Tenant">Its tenant; null when that is missing.</param>
    /// <param name="Request">Repeats it; null when it could not be read.</param>
    /// <param name="Difference">What is different already; null when nothing is.</param>
    private sealed record PreparedCommand(StoredCommand Stored, Tenant? Tenant, Func<Task<int>>? Request, Difference? Difference);

    /// <summary>A difference from the first time.</summary>
    private sealed record Difference(string Text, Exception? Fault)
    {
        public static Difference Of(Exception fault) => new($"now it ends with {fault.GetType().Name}", fault);
    }
}
