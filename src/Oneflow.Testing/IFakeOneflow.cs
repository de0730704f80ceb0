using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// A fake of Oneflow's API, wherever it runs: in this process, in a container or elsewhere. All state in it belongs to
/// tenants, so tests that make one each can share a fake and run in parallel.
/// </summary>
public interface IFakeOneflow : IAsyncDisposable
{
    /// <summary>The address of its API, such as <c>http://127.0.0.1:8642/v1/</c>, for clients that the tests create themselves.</summary>
    Uri BaseAddress { get; }

    /// <summary>All that the fake can be asked to do besides being Oneflow, as the operations of its control API.</summary>
    ControlClient Control { get; }

    /// <summary>
    /// The address under which the fake reaches a port of the test's machine, for webhooks. A receiver that a container is to
    /// reach has to listen on all interfaces, not on loopback alone.
    /// </summary>
    /// <param name="port">The port that the receiver listens on.</param>
    Uri CallbackAddress(int port);

    /// <summary>Creates a tenant: an account with users, workspaces, templates, a token and a clock of its own.</summary>
    /// <param name="options">Its options. By default, its data differ from those of all other tenants, and its clock runs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tenant. Disposing of it deletes it with everything in it, and touches no other.</returns>
    /// <exception cref="ControlException">The fake refused; the message says what is wrong.</exception>
    Task<FakeTenant> NewTenantAsync(FakeTenantOptions? options = null, CancellationToken cancellationToken = default);
}
