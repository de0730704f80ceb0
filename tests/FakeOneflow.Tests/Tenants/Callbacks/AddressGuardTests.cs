using System.Net;
using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Tests.Tenants.Callbacks;

public sealed class AddressGuardTests
{
    private readonly AddressGuard _guard =
        new(["Hooks.example.com", "192.0.2.9"], [IPNetwork.Parse("172.18.0.0/16"), IPNetwork.Parse("fd12:3456::/64")]);

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.8.9.10", "127.8.9.10")]
    [InlineData("::1", "::1")]
    [InlineData("::ffff:127.0.0.1", "::ffff:127.0.0.1")]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("localhost", "::1")]
    public void This_machine_may_be_called(string host, string address) => Assert.True(Allows(host, address));

    [Theory]
    [InlineData("receiver", "172.18.0.5")]
    [InlineData("receiver", "::ffff:172.18.0.5")]
    [InlineData("receiver", "fd12:3456::5")]
    [InlineData("172.18.0.5", "172.18.0.5")]
    [InlineData("host.docker.internal", "192.168.65.254")]
    [InlineData("host.docker.internal", "172.17.0.1")]
    public void Containers_and_their_host_may_be_called(string host, string address) => Assert.True(Allows(host, address));

    [Theory]
    [InlineData("hooks.example.com", "203.0.113.7")]
    [InlineData("hooks.example.com", "10.1.2.3")]
    [InlineData("hooks.example.com", "2001:db8::1")]
    [InlineData("192.0.2.9", "192.0.2.9")]
    public void Listed_hosts_may_be_called(string host, string address) => Assert.True(Allows(host, address));

    [Theory]
    [InlineData("example.com", "203.0.113.7")]
    [InlineData("www.hooks.example.com", "203.0.113.7")]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("receiver", "203.0.113.7")]
    [InlineData("host.docker.internal", "203.0.113.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    public void What_nobody_listed_may_not(string host, string address) => Assert.False(Allows(host, address));

    [Theory]
    [InlineData("192.168.1.5", "192.168.1.5")]
    [InlineData("printer", "192.168.1.5")]
    [InlineData("10.0.0.5", "10.0.0.5")]
    [InlineData("fd99::5", "fd99::5")]
    public void Other_private_networks_may_not(string host, string address) => Assert.False(Allows(host, address));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("172.18.0.5")]
    public void A_public_name_that_leads_inside_may_not(string address) => Assert.False(Allows("rebind.example.com", address));

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("169.254.170.2")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::169.254.169.254")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::169.254.169.254")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2001:0:a9fe:a9fe::1")]
    public void Metadata_and_what_is_no_machine_may_never_even_when_listed(string address)
    {
        var lax = new AddressGuard([address, "hooks.example.com"], [IPNetwork.Parse("::/0"), IPNetwork.Parse("0.0.0.0/0")]);

        Assert.False(lax.Allows("hooks.example.com", IPAddress.Parse(address)));
        Assert.False(lax.Allows(address, IPAddress.Parse(address)));
        Assert.False(lax.Allows("receiver", IPAddress.Parse(address)));
        Assert.False(lax.Allows("host.docker.internal", IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("64:ff9b::203.0.113.7")]
    [InlineData("2002:cb00:7107::1")]
    [InlineData("::ffff:203.0.113.7")]
    public void An_address_in_another_counts_as_what_is_in_it(string address)
    {
        var guard = new AddressGuard([], [IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("2002::/16")]);

        Assert.False(guard.Allows(address, IPAddress.Parse(address)));
        Assert.True(_guard.Allows("hooks.example.com", IPAddress.Parse(address)));
    }

    private bool Allows(string host, string address) => _guard.Allows(host, IPAddress.Parse(address));
}
