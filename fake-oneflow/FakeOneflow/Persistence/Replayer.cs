using System.Globalization;
using FakeOneflow.AccessLinks;
using FakeOneflow.Control;
using FakeOneflow.Http;
using FakeOneflow.Signicat;
using FakeOneflow.Tenants;

namespace FakeOneflow.Persistence;

/// <summary>
/// Does again, at the start, everything that a data file says was done. Ids and secrets follow from seeds, and each command
/// is done at its own moment, so that the same state comes of it; nothing is sent.
/// </summary>
internal sealed class Replayer(DataFile file, TenantRegistry tenants, ApiSurface api, SignicatSurface signicat, ControlSurface control, AccessLinkPages pages)
{
    /// <exception cref="FakeOneflowDataException">A command has another outcome than it had.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var kept in file.Commands())
        {
            cancellation.ThrowIfCancellationRequested();
            if (tenants.Find(kept.TenantId) is not { } tenant)
                throw file.Refuse(kept, "its tenant is missing");

            int? status = null;
            try
            {
                var request = await PrepareAsync(tenant, kept.Command, cancellation);
                tenant.Timekeeper.Replay(kept, () => status = request());
            }
            catch (Exception fault) when (fault is ControlFault or InvalidOperationException or ArgumentException or FormatException)
            {
                throw file.Refuse(kept, $"now it ends with {fault.GetType().Name}", fault);
            }

            if (kept.Command.Kind == CommandKind.Request && status != kept.Command.Status)
                throw file.Refuse(kept, string.Create(CultureInfo.InvariantCulture, $"it was answered with {kept.Command.Status}, and now with {status}"));
        }
    }

    /// <summary>What does a request again, and tells the status of its answer.</summary>
    private async Task<Func<int>> PrepareAsync(Tenant tenant, Command command, CancellationToken cancellation)
    {
        if (command.Path.StartsWith(ControlSurface.Path, StringComparison.Ordinal))
            return () => control.Do(command).Status;

        if (command.Path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
        {
            var body = await RequestBody.OfAsync(command.ContentType, command.Body, isForm: false, cancellation);
            var secret = command.Path[AccessLinkPages.Path.Length..];
            if (command.Method == "GET")
                return () => pages.Open(secret).Answer.Status;

            var decision = await AccessLinkPages.ReadAsync(body, cancellation);
            return () => pages.Decide(secret, decision, body).Answer.Status;
        }

        VendorSurface surface = command.Path.StartsWith(SignicatSurface.Path + "/", StringComparison.Ordinal) ? signicat : api;
        var call = await surface.ReadAsync(tenant, command, cancellation);
        return () => call is null ? 404 : surface.Replay(call);
    }
}
