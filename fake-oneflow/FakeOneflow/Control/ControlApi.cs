using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Control;

/// <summary>The fake's own API, by which tests arrange what the vendor's API cannot: tenants, tokens and clocks.</summary>
internal sealed class ControlApi(
    TenantRegistry tenants, RuleSwitches rules, CallbackPolicy callbacks, TimeProvider serverClock) : IRequestHandler, IReplayer
{
    /// <summary>The prefix of the control API.</summary>
    public const string Path = ControlRoute.Path;

    private readonly Lazy<ControlHints> _hints =
        new(() => new([.. ControlRoutes.All, .. tenants.Vendors.SelectMany(vendor => vendor.ControlRoutes)]));

    /// <inheritdoc/>
    public bool AllowsForeignReads => false;

    /// <inheritdoc/>
    public bool Owns(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Owns(TenantCommand command) => command.Path.StartsWith(Path, StringComparison.Ordinal);

    /// <inheritdoc/>
    public Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation) =>
        Task.FromResult(() => Task.FromResult(Do(command).Status));

    /// <summary>The operation that a request outside of the control API probably meant; null when there is none.</summary>
    public string? Hint(string method, string path) => _hints.Value.Explain(method, path);

    public async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        Response response;
        try
        {
            response = await RouteAsync(request, body, cancellation);
        }
        catch (ControlException fault)
        {
            response = FakeError.Of(fault.Status, fault.Message, fault.Rule);
        }

        return response.At(serverClock.GetUtcNow());
    }

    private async Task<Response> RouteAsync(HttpRequest request, RequestBody body, CancellationToken cancellation)
    {
        var command = new TenantCommand(CommandKind.Request, request.Path.Value!)
        {
            Method = request.Method,
            ContentType = body.ContentType,
            Body = body.Bytes,
            Origin = Origin.Of(request),
        };
        return await HandleAsync(command, new(request.Query), body, cancellation);
    }

    private async Task<Response> HandleAsync(TenantCommand command, ControlQuery query, RequestBody body, CancellationToken cancellation)
    {
        var path = command.Path[Path.Length..];
        var match = _hints.Value.Routes.Match(command.Method, path)
            ?? throw new ControlException(404, _hints.Value.ExplainInside(command.Method, path));
        return await match.Route.Handle(new(tenants, rules, callbacks, match.Values, query, body, command, cancellation));
    }

    /// <summary>Does what a request asked for. Those that are noted are all decided at once.</summary>
    /// <exception cref="ControlException">It is refused.</exception>
    public Response Do(TenantCommand command)
    {
        var body = new RequestBody(command.ContentType, command.Body, IsCut: false);
        var handled = HandleAsync(command, new(new QueryCollection()), body, CancellationToken.None);
        return handled.IsCompleted
            ? handled.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{command.Method} {command.Path} takes time.");
    }
}
