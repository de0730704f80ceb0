using System.Net;

namespace OneflowFake.Server;

/// <summary>The names under which a server answers.</summary>
/// <param name="listed">Names that the user listed.</param>
/// <param name="listensAny">Whether others than this machine can connect.</param>
internal sealed class AllowedHosts(IEnumerable<string> listed, bool listensAny)
{
    /// <summary>The variable with names to list, with commas in between.</summary>
    public const string Variable = "FAKE_ONEFLOW_ALLOWED_HOSTS";

    private const string Loopback = "127.0.0.1";

    // How containers call the machine that they run on.
    private static readonly HashSet<string> HostMachines = new(StringComparer.OrdinalIgnoreCase)
    {
        "host.docker.internal", "gateway.docker.internal", "host.containers.internal",
    };

    private readonly HashSet<string> _listed = new(listed, StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the server answers under a name or address, without its port.</summary>
    public bool Allow(string host)
    {
        // A name with its last dot is the same name.
        if (host.EndsWith('.'))
            host = host[..^1];

        // HTTP/1.0 asks for none, and no browser speaks it.
        if (host.Length == 0 || _listed.Contains(host))
            return true;

        // The name that the server tells, and so that of nearly all requests, is not worth parsing.
        if (host == Loopback)
            return true;

        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;

        // An address cannot be pointed elsewhere. Containers are called by names without a dot, which no page can have.
        return IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? listensAny || IPAddress.IsLoopback(address)
            : listensAny && (!host.Contains('.') || HostMachines.Contains(host));
    }
}
