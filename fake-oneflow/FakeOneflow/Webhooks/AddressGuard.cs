using System.Net;
using System.Net.Sockets;

namespace FakeOneflow.Webhooks;

/// <summary>
/// Tells which addresses may be called. A fake runs beside things that trust their neighbours, and whoever reaches it can
/// register a webhook.
/// </summary>
/// <param name="hosts">Host names and addresses that the user lists.</param>
/// <param name="containerNetworks">Networks in which containers live, as seen from here.</param>
internal sealed class AddressGuard(IEnumerable<string> hosts, IReadOnlyList<IPNetwork> containerNetworks)
{
    private const string DockerHost = "host.docker.internal";

    private static readonly IPNetwork[] Private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    // Link-local addresses are where clouds keep the credentials of a machine; the rest names no machine.
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fd00:ec2::/32"),
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("224.0.0.0/3"), IPNetwork.Parse("::/128"), IPNetwork.Parse("ff00::/8"),
        IPNetwork.Parse("2001::/32"), IPNetwork.Parse("64:ff9b:1::/48"),
    ];

    private readonly HashSet<string> _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether plain HTTP to a host stays on the machine, as far as the host alone tells.</summary>
    public bool IsNear(string host) =>
        IPAddress.TryParse(host, out var address) ? !IsListed(host) && Allows(host, address) : IsContainerName(host);

    /// <summary>Whether a host may be called at an address that its name stands for.</summary>
    public bool Allows(string host, IPAddress address)
    {
        if (Unwrap(address) is not { } plain || IsIn(Never, plain))
            return false;

        if (IsListed(host))
            return true;

        if (host.Equals(DockerHost, StringComparison.OrdinalIgnoreCase))
            return IPAddress.IsLoopback(plain) || IsIn(Private, plain);

        var isLocal = IPAddress.IsLoopback(plain) || (IsIn(Private, plain) && IsIn(containerNetworks, plain));
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
