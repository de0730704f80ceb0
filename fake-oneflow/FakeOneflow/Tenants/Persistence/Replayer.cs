using System.Globalization;
using OneflowFake.Control;
using OneflowFake.Oneflow;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Server.Bodies;
using OneflowFake.Signicat;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Repeats, at the start, everything that a data file says was done. Ids and secrets follow from seeds, and each command is
/// repeated at its own moment, so that the same state comes of it; nothing is sent.
/// </summary>
internal sealed class Replayer(DataFile file, TenantRegistry tenants, OneflowApi api, SignicatApi signicat, ControlApi control, AccessLinkPages pages)
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
        foreach (var kept in file.Commands())
        {
            cancellation.ThrowIfCancellationRequested();
            if (skipped.ContainsKey(kept.TenantId))
                continue;

            var (reason, fault) = await RepeatAsync(kept, cancellation);
            if (reason is null)
                continue;

            if (!skipUnreadable)
                throw file.Refuse(kept, reason, fault);

            skipped[kept.TenantId] = (kept, reason);
        }

        foreach (var (tenantId, (first, reason)) in skipped)
            file.Skip(first, reason);
    }

    /// <summary>Repeats a command.</summary>
    /// <returns>What is different from the first time; null when nothing is.</returns>
    private async Task<(string? Reason, Exception? Fault)> RepeatAsync(StoredCommand kept, CancellationToken cancellation)
    {
        if (tenants.Find(kept.TenantId) is not { } tenant)
            return ("its tenant is missing", null);

        int? status = null;
        try
        {
            var request = await PrepareAsync(tenant, kept.Command, cancellation);
            await tenant.Scheduler.ReplayAsync(kept, async () => status = await request());
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

        return kept.Command.Kind == CommandKind.Request && status != kept.Command.Status
            ? (string.Create(CultureInfo.InvariantCulture, $"it was answered with {kept.Command.Status}, and now with {status}"), null)
            : (null, null);
    }

    /// <summary>What does a request again, and tells the status of its answer.</summary>
    private async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        switch (command.Kind)
        {
            case CommandKind.Draw:
                return Repeat(tenant, () => tenant.Faults.Take(command.Path));
            case CommandKind.Count:
                var token = tenant.FindToken(command.Path) ?? throw new InvalidOperationException("Its token is missing.");
                return Repeat(tenant, () => tenant.RateLimit.TryCount(token, tenant.Clock.GetUtcNow()));
            case CommandKind.RefuseToken:
                return Repeat(tenant, () => tenant.Signicat.CountRefusedToken());
            case not CommandKind.Request:
                return () => Task.FromResult(0);
        }

        if (command.Path.StartsWith(ControlApi.Path, StringComparison.Ordinal))
            return () => Task.FromResult(control.Do(command).Status);

        if (command.Path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
        {
            var body = await RequestBody.OfAsync(command.ContentType, command.Body, isForm: false, cancellation);
            var secret = command.Path[AccessLinkPages.Path.Length..];
            if (command.Method == "GET")
                return async () => (await pages.OpenAsync(secret, isVisit: true, CancellationToken.None)).Response.Status;

            var decision = await AccessLinkPages.ReadAsync(body, cancellation);
            return async () => (await pages.DecideAsync(secret, decision, body, CancellationToken.None)).Response.Status;
        }

        VendorApi surface = command.Path.StartsWith(SignicatApi.Path + "/", StringComparison.Ordinal) ? signicat : api;
        var call = await surface.ReadAsync(tenant, command, cancellation);
        return async () => call is null ? 404 : await surface.ReplayAsync(call);
    }

    private static Func<Task<int>> Repeat<T>(Tenant tenant, Func<T> act) => async () =>
    {
        await tenant.Scheduler.ActAsync(act, _ => TenantCommand.Clock, CancellationToken.None);
        return 0;
    };
}
