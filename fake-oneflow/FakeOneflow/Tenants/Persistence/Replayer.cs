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
/// Does again, at the start, everything that a data file says was done. Ids and secrets follow from seeds, and each command
/// is done at its own moment, so that the same state comes of it; nothing is sent.
/// </summary>
internal sealed class Replayer(DataFile file, TenantRegistry tenants, OneflowApi api, SignicatApi signicat, ControlApi control, AccessLinkPages pages)
{
    /// <exception cref="FakeServerDataException">A command has another outcome than it had.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var stored in file.Commands())
        {
            cancellation.ThrowIfCancellationRequested();
            if (tenants.Find(stored.TenantId) is not { } tenant)
                throw file.Refuse(stored, "its tenant is missing");

            int? status = null;
            try
            {
                var request = await PrepareAsync(tenant, stored.Command, cancellation);
                tenant.Scheduler.Replay(stored, () => status = request());
            }
            catch (Exception fault) when (fault is ControlException or InvalidOperationException or ArgumentException or FormatException)
            {
                throw file.Refuse(stored, $"now it ends with {fault.GetType().Name}", fault);
            }

            if (stored.Command.Kind == CommandKind.Request && status != stored.Command.Status)
                throw file.Refuse(stored, string.Create(CultureInfo.InvariantCulture, $"it was answered with {stored.Command.Status}, and now with {status}"));
        }
    }

    /// <summary>What does a request again, and tells the status of its answer.</summary>
    private async Task<Func<int>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        if (command.Path.StartsWith(ControlApi.Path, StringComparison.Ordinal))
            return () => control.Do(command).Status;

        if (command.Path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
        {
            var body = await RequestBody.OfAsync(command.ContentType, command.Body, isForm: false, cancellation);
            var secret = command.Path[AccessLinkPages.Path.Length..];
            if (command.Method == "GET")
                return () => pages.Open(secret).Response.Status;

            var decision = await AccessLinkPages.ReadAsync(body, cancellation);
            return () => pages.Decide(secret, decision, body).Response.Status;
        }

        VendorApi surface = command.Path.StartsWith(SignicatApi.Path + "/", StringComparison.Ordinal) ? signicat : api;
        var call = await surface.ReadAsync(tenant, command, cancellation);
        return () => call is null ? 404 : surface.Replay(call);
    }
}
