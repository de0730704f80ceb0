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

    private readonly TenantControl _tenants = new(tenants);

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
        var segments = request.Path.Value!.Trim('/').Split('/');
        return (request.Method, segments[1..]) switch
        {
            ("POST", ["tenants"]) => _tenants.Create(ControlBody.Read(body, "seed", "plan", "clock")),
            ("DELETE", ["tenants", var id]) => _tenants.Delete(id),
            ("POST", ["tenants", var id, "clock"]) =>
                ClockControl.Set(Find(id), ControlBody.Read(body, "advance", "frozen_at", "run")),
            ("POST", ["tenants", var id, "tokens"]) => TokenControl.Create(tenants, Find(id)),
            ("DELETE", ["tenants", var id, "tokens", var tokenId]) => TokenControl.Revoke(Find(id), tokenId),
            _ => throw new ControlFault(
                404,
                "This method and path are not part of the control API: it has POST /_fake/tenants, "
                + "DELETE /_fake/tenants/{id}, POST /_fake/tenants/{id}/clock, POST /_fake/tenants/{id}/tokens and "
                + "DELETE /_fake/tenants/{id}/tokens/{token_id}."),
        };
    }

    private Tenant Find(string id) => tenants.Find(id) ?? throw TenantControl.Unknown();

    private static Answer Error(int status, string message) =>
        Answer.Json(
            Json.Build((Utf8JsonWriter json) =>
            {
                json.WriteStartObject();
                json.WriteString("error", message);
                json.WriteEndObject();
            }),
            status);
}
