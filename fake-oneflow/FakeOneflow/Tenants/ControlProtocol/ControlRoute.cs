using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;

namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>One operation of the control API and the code that serves it.</summary>
/// <param name="Id">Operation id, as in <c>openapi/fake-oneflow.yaml</c>.</param>
/// <param name="Method">HTTP method, in capitals.</param>
/// <param name="Template">Route template below <c>/_fake</c>, with <c>{name}</c> for a segment that varies.</param>
/// <param name="Handle">Carries it out.</param>
internal sealed record ControlRoute(string Id, string Method, string Template, Func<ControlCall, Task<Response>> Handle) : IRoute
{
    /// <summary>The prefix of the control API.</summary>
    public const string Path = "/_fake";

    public ControlRoute(string id, string method, string template, Func<ControlCall, Response> handle)
        : this(id, method, template, call => Task.FromResult(handle(call)))
    {
    }

    /// <summary>An operation that changes what a data directory keeps of a tenant, and is recorded there.</summary>
    public static ControlRoute Persisted(string id, string method, string template, Func<ControlCall, Response> handle) =>
        new(id, method, template, call => call.Tenant.Scheduler.ActAsync(
            () => handle(call), response => call.Command with { Status = response.Status }, call.Cancellation));

    /// <summary>An operation that only looks at a tenant.</summary>
    public static ControlRoute Look(string id, string template, Func<ControlCall, Response> handle) =>
        new(id, "GET", template, call => call.Tenant.Scheduler.LookAsync(() => handle(call), call.Cancellation));

    public override string ToString() => $"{Method} {Path}{Template}";
}
