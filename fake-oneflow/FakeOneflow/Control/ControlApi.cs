using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Control;

/// <summary>The fake's own API, by which tests arrange what the vendor's API cannot: tenants, tokens and clocks.</summary>
internal sealed class ControlApi(
    TenantRegistry tenants, RuleSwitches rules, CallbackPolicy callbacks, TimeProvider serverClock)
{
    /// <summary>Where the control API begins.</summary>
    public const string Path = "/_fake";

    /// <summary>What it serves.</summary>
    public static RouteTable<ControlRoute> Routes { get; } = new(ControlRoutes.All);

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
            response = Error(fault.Status, fault.Message, fault.Rule);
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
        };
        return await HandleAsync(command, new(request.Query), body, cancellation);
    }

    private async Task<Response> HandleAsync(TenantCommand command, ControlQuery query, RequestBody body, CancellationToken cancellation)
    {
        var path = command.Path[Path.Length..];
        var match = Routes.Match(command.Method, path)
            ?? throw new ControlException(404, ControlHints.Explain(Routes, command.Method, path));
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

    /// <summary>Whether a path is one of the control API.</summary>
    public static bool Owns(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);

    /// <summary>An answer in the shape of the control API's errors.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="rule">Id of the rule that the vendor would have refused by; null when it is not about one.</param>
    public static Response Error(int status, string message, string? rule = null) =>
        Response.Json(
            Json.Build((Utf8JsonWriter json) =>
            {
                json.WriteStartObject();
                json.WriteString("error", message);
                if (rule is not null)
                    json.WriteString("rule", rule);
                json.WriteEndObject();
            }),
            status);
}
