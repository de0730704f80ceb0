using System.Text.Json;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>A call to the control API.</summary>
/// <param name="Tenants">All tenants of the server.</param>
/// <param name="Rules">Which rules are in force.</param>
/// <param name="Callbacks">Which addresses the fake may be told to call.</param>
/// <param name="Values">The segments of the path that vary.</param>
/// <param name="Query">The query, of which each parameter is known.</param>
/// <param name="Body">The body as it came.</param>
/// <param name="Command">What to note when it is carried out.</param>
/// <param name="Cancellation">Says that the caller went away.</param>
internal sealed record ControlCall(
    TenantRegistry Tenants,
    RuleSwitches Rules,
    CallbackPolicy Callbacks,
    IReadOnlyDictionary<string, string> Values,
    ControlQuery Query,
    RequestBody Body,
    TenantCommand Command,
    CancellationToken Cancellation)
{
    /// <summary>The tenant that the path names.</summary>
    /// <exception cref="ControlException">There is none.</exception>
    public Tenant Tenant => Tenants.Find(Values["tenant_id"]) ?? throw Unknown();

    /// <summary>A path names no tenant. What was sent is not repeated, as it may be a token that was taken for the id.</summary>
    public static ControlException Unknown() =>
        new(404, "There is no tenant with that id: use the id that POST /_fake/tenants answered with.");

    /// <summary>The body as a JSON object with known members only.</summary>
    public JsonElement Object(params string[] known) => ControlBody.Read(Body, known);
}
