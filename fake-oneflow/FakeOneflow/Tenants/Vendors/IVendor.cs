using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Vendors;

/// <summary>
/// A service that the fake serves. A tenant has an account with each; <c>FakeServer</c> lists the vendors, and nothing else
/// names them.
/// </summary>
internal interface IVendor
{
    /// <summary>Name of the service.</summary>
    string Name { get; }

    /// <summary>The prefix of the paths of its operations.</summary>
    string PathBase { get; }

    /// <summary>The document of its API.</summary>
    OpenApiFile Document { get; }

    /// <summary>The rules by which it refuses calls.</summary>
    IEnumerable<Rule> Rules { get; }

    /// <summary>The operations that it serves, in the order of its document.</summary>
    IReadOnlyList<Operation> Operations { get; }

    /// <summary>The operations of the control API about the vendor, such as those of people in its app.</summary>
    IReadOnlyList<ControlRoute> ControlRoutes { get; }

    /// <summary>The parts that serve its paths, the most specific first.</summary>
    IReadOnlyList<IRequestHandler> Handlers { get; }

    /// <summary>Opens the account of a new tenant. The same seed gives the same account.</summary>
    void Open(Tenant tenant);

    /// <summary>Passes the state of the account of a tenant through, with the work that is due.</summary>
    void Keep(StateStream state, Tenant tenant);

    /// <summary>Forgets the secrets of a tenant that is deleted.</summary>
    void Close(Tenant tenant);

    /// <summary>Writes the members that describe the account where the control API describes a tenant.</summary>
    void WriteTo(Utf8JsonWriter json, Tenant tenant);

    /// <summary>Writes the members that tell the account apart where the control API lists tenants.</summary>
    void WriteSummaryTo(Utf8JsonWriter json, Tenant tenant)
    {
    }

    /// <summary>Adds the credentials of a tenant to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The acting user; null for none.</param>
    /// <returns>False when the tenant has no valid ones.</returns>
    bool Authorize(HttpRequest request, Tenant tenant, long? userId);

    /// <summary>Prepares a call after which a tenant has credentials.</summary>
    /// <param name="request">The request, with its scheme and host.</param>
    /// <param name="tenant">The tenant.</param>
    /// <returns>False when the vendor has no such call.</returns>
    bool PrepareSignIn(HttpRequest request, Tenant tenant) => false;
}
