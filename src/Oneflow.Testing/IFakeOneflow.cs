using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// A fake of Oneflow's API, wherever it runs: in this process, in a container or elsewhere. All state in it belongs to
/// tenants, so tests that make one each can share a fake and run in parallel.
/// </summary>
public interface IFakeOneflow : IAsyncDisposable
{
    /// <summary>Where its API is, such as <c>http://127.0.0.1:8642/v1/</c>, for clients that the tests make themselves.</summary>
    Uri BaseAddress { get; }

    /// <summary>All that the fake can be asked to do besides being Oneflow, as the operations of its control API.</summary>
    ControlClient Control { get; }

    /// <summary>
    /// The address under which the fake reaches a port of the test's machine, for webhooks. A receiver that a container is to
    /// reach has to listen on all interfaces, not on loopback alone.
    /// </summary>
    /// <param name="port">The port that the receiver listens on.</param>
    Uri CallbackAddress(int port);

    /// <summary>Makes a tenant: an account with users, workspaces, templates, a token and a clock of its own.</summary>
    /// <param name="options">What it is to be like; when left out, it has data that no other has, and a clock that runs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tenant. To dispose of it deletes it with everything in it, and touches no other.</returns>
    /// <exception cref="ControlException">The fake refused; the message says what is wrong.</exception>
    Task<FakeTenant> NewTenantAsync(FakeTenantOptions? options = null, CancellationToken cancellationToken = default);
}
