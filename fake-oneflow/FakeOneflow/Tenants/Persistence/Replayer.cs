using System.Globalization;
using Microsoft.AspNetCore.Http;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Does again, at the start, everything that a data file says was done. Ids and secrets follow from seeds, and each command
/// is done at its own moment, so that the same state comes of it; nothing is sent.
/// </summary>
internal sealed class Replayer(DataFile file, TenantRegistry tenants, IReadOnlyList<IReplayer> parts)
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

    private async Task<Func<int>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation) =>
        parts.FirstOrDefault(part => part.Owns(command)) is { } part
            ? await part.PrepareAsync(tenant, command, cancellation)
            : () => StatusCodes.Status404NotFound;
}
