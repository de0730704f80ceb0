using System.Text.Json;
using FakeOneflow.Http;
using FakeOneflow.Tenants;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Control;

/// <summary>The fake's own API, by which tests arrange what the vendor's API cannot: tenants, tokens and clocks.</summary>
internal sealed class ControlSurface(TenantRegistry tenants, TimeProvider serverClock)
{
    /// <summary>Where the control API begins.</summary>
    public const string Path = "/_fake";

    /// <summary>What it serves.</summary>
    public static RouteTable<ControlRoute> Routes { get; } = new(ControlRoutes.All);

    public async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        Answer answer;
        try
        {
            answer = Route(request, body);
        }
        catch (ControlFault fault)
        {
            answer = Error(fault.Status, fault.Message);
        }

        return answer.At(serverClock.GetUtcNow());
    }

    private Answer Route(HttpRequest request, RequestBody body)
    {
        var path = request.Path.Value![Path.Length..];
        var match = Routes.Match(request.Method, path)
            ?? throw new ControlFault(404, ControlHints.Explain(Routes, request.Method, path));
        return match.Route.Handle(new(tenants, match.Values, new(request.Query), body));
    }

    /// <summary>Whether a path is one of the control API.</summary>
    public static bool Owns(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);

    /// <summary>An answer in the shape of the control API's errors.</summary>
    public static Answer Error(int status, string message) =>
        Answer.Json(
            Json.Build((Utf8JsonWriter json) =>
            {
                json.WriteStartObject();
                json.WriteString("error", message);
                json.WriteEndObject();
            }),
            status);
}
