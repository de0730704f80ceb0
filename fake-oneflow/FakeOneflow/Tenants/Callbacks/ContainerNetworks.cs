using System.Net;
using System.Net.NetworkInformation;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>Finds the networks in which containers live, as seen from here.</summary>
internal static class ContainerNetworks
{
    // What container engines call the bridges that they make on a host.
    private static readonly string[] Bridges = ["docker", "br-", "podman", "cni"];

    /// <summary>Inside a container all networks that it is in; on a host those of the engines' bridges.</summary>
    public static IReadOnlyList<IPNetwork> Find()
    {
        var isContainer = File.Exists("/.dockerenv")
            || Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1";
        return
        [
            .. from adapter in NetworkInterface.GetAllNetworkInterfaces()
               where isContainer || Bridges.Any(name => adapter.Name.StartsWith(name, StringComparison.Ordinal))
               from unicast in adapter.GetIPProperties().UnicastAddresses
               where !IPAddress.IsLoopback(unicast.Address)
               select Network(unicast.Address, unicast.PrefixLength),
        ];
    }

    private static IPNetwork Network(IPAddress address, int prefixLength)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefixLength; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new(new IPAddress(bytes), prefixLength);
    }
}
