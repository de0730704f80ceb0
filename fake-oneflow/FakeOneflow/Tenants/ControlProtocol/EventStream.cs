using System.Text;
using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>
/// Server-sent events about a tenant. A stream looks again after a signal and a short pause, so that it sends many changes at
/// once and its cost does not grow with their number; while nothing changes it only says that it is alive.
/// </summary>
internal static class EventStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>A response that goes on until the caller leaves, the tenant is deleted or the server stops.</summary>
    /// <param name="call">The call that asked for it.</param>
    /// <param name="read">Reads what is new since it was last asked.</param>
    public static Response Open(ControlCall call, Func<CancellationToken, Task<IReadOnlyList<StreamEvent>>> read)
    {
        var tenant = call.Tenant;
        return new(200, "text/event-stream", default)
        {
            Headers = [new("Cache-Control", "no-store"), new("X-Content-Type-Options", "nosniff")],
            Stream = (target, cancellation) => WriteAsync(call, tenant, target, read, cancellation),
        };
    }

    private static async Task WriteAsync(
        ControlCall call, Tenant tenant, Stream target, Func<CancellationToken, Task<IReadOnlyList<StreamEvent>>> read,
            CancellationToken cancellation)
    {
        await target.WriteAsync(": open\n\n"u8.ToArray(), cancellation);
        while (call.Tenants.Has(tenant))
        {
            var next = tenant.Changes.NextAsync();
            foreach (var happened in await read(cancellation))
            {
                await target.WriteAsync(Encoding.UTF8.GetBytes($"event: {happened.Type}\ndata: "), cancellation);
                await target.WriteAsync(happened.Data, cancellation);
                await target.WriteAsync("\n\n"u8.ToArray(), cancellation);
            }

            await target.FlushAsync(cancellation);
            await WaitAsync(next, target, cancellation);
        }
    }

    private static async Task WaitAsync(Task next, Stream target, CancellationToken cancellation)
    {
        while (!next.IsCompleted)
        {
            try
            {
                await next.WaitAsync(Silence, cancellation);
            }
            catch (TimeoutException)
            {
                await target.WriteAsync(": alive\n\n"u8.ToArray(), cancellation);
                await target.FlushAsync(cancellation);
            }
        }

        await Task.Delay(Pause, cancellation);
    }
}
