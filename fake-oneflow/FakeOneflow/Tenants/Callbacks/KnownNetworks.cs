using System.Net;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>Networks that mean the same everywhere.</summary>
internal static class KnownNetworks
{
    public static IReadOnlyList<IPNetwork> Private { get; } =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Link-local addresses, where clouds keep the credentials of a machine, and addresses that name no machine.</summary>
    public static IReadOnlyList<IPNetwork> Never { get; } =
    [
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fd00:ec2::/32"),
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("224.0.0.0/3"), IPNetwork.Parse("::/128"), IPNetwork.Parse("ff00::/8"),
        IPNetwork.Parse("2001::/32"), IPNetwork.Parse("64:ff9b:1::/48"),
    ];
}
