using System.Net;
using System.Net.Sockets;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>
/// Decides which addresses may be called. A fake runs beside things that trust their neighbours, and anyone who reaches it can
/// register a webhook.
/// </summary>
/// <param name="hosts">Host names and addresses that the user lists.</param>
/// <param name="containerNetworks">
/// Networks in which containers live, as seen from here. They are looked for with the first webhook, as that would take a
/// tenth of the start.
/// </param>
internal sealed class AddressGuard(IEnumerable<string> hosts, Lazy<IReadOnlyList<IPNetwork>> containerNetworks)
{
    private const string DockerHost = "host.docker.internal";

    private readonly HashSet<string> _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    public AddressGuard(IEnumerable<string> hosts, IReadOnlyList<IPNetwork> containerNetworks)
        : this(hosts, new Lazy<IReadOnlyList<IPNetwork>>(containerNetworks))
    {
    }

    /// <summary>True when plain HTTP to a host stays on the machine, as far as the host alone tells.</summary>
    public bool IsNear(string host) =>
        IPAddress.TryParse(host, out var address) ? !IsListed(host) && Allows(host, address) : IsContainerName(host);

    /// <summary>True when a host may be called at an address that its name leads to.</summary>
    public bool Allows(string host, IPAddress address)
    {
        if (Unwrap(address) is not { } plain || IsIn(KnownNetworks.Never, plain))
            return false;

        if (IsListed(host))
            return true;

        if (host.Equals(DockerHost, StringComparison.OrdinalIgnoreCase))
            return IPAddress.IsLoopback(plain) || IsIn(KnownNetworks.Private, plain);

        var isLocal = IPAddress.IsLoopback(plain) || (IsIn(KnownNetworks.Private, plain) && IsIn(containerNetworks.Value, plain));
        return isLocal && (IsContainerName(host) || IPAddress.TryParse(host, out _));
    }

    private bool IsListed(string host) => _hosts.Contains(host);

    private static bool IsContainerName(string host) =>
        host.Equals(DockerHost, StringComparison.OrdinalIgnoreCase)
        || (!host.Contains('.') && !host.Contains(':') && host.Length > 0);

    private static bool IsIn(IReadOnlyList<IPNetwork> networks, IPAddress address) =>
        networks.Any(network => network.Contains(address));

    /// <summary>The address that an address leads to: IPv4 may be wrapped in IPv6 in several ways.</summary>
    private static IPAddress? Unwrap(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return address;

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;

        var bytes = address.GetAddressBytes();
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        // 64:ff9b::/96, NAT64.
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]))
            return new(bytes.AsSpan(12, 4));
        // 2002::/16, 6to4.
        if (bytes is [0x20, 0x02, ..])
            return new(bytes.AsSpan(2, 4));
        // ::/96, the compatible form of old; :: and ::1 are addresses of their own.
        if (bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes.AsSpan(12, 3).IndexOfAnyExcept((byte)0) >= 0)
            return new(bytes.AsSpan(12, 4));
        return new(bytes);
    }
}
