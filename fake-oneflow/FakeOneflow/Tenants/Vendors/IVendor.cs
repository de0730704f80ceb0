using System.Text.Json;
using OneflowFake.Server;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Tenants.Vendors;

/// <summary>
/// A service that the fake serves. A tenant has an account with each; <c>FakeServer</c> lists the vendors, and nothing else
/// names them.
/// </summary>
internal interface IVendor
{
    /// <summary>The operations that it serves, in the order of its document.</summary>
    IReadOnlyList<Operation> Operations { get; }

    /// <summary>What the control API does in its name, such as what people do in its app.</summary>
    IReadOnlyList<ControlRoute> ControlRoutes { get; }

    /// <summary>The parts that serve its paths, the most specific first.</summary>
    IReadOnlyList<IRequestHandler> Handlers { get; }

    /// <summary>Gives a new tenant its account. The same seed gives the same account.</summary>
    void Open(Tenant tenant);

    /// <summary>Forgets the secrets of a tenant that is deleted.</summary>
    void Close(Tenant tenant);

    /// <summary>Writes the members that describe the account where the control API describes a tenant.</summary>
    void WriteTo(Utf8JsonWriter json, Tenant tenant);
}
