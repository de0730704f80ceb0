using OneflowFake.Control;
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
    public ControlRoute(string id, string method, string template, Func<ControlCall, Response> handle)
        : this(id, method, template, call => Task.FromResult(handle(call)))
    {
    }

    public override string ToString() => $"{Method} {ControlApi.Path}{Template}";
}
