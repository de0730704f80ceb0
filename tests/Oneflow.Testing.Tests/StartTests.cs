using System.Net;
using Oneflow.Testing;

namespace Acme.Tests;

/// <summary>Written as a user's test is, in a namespace of the user's.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_fake_in_process_gives_tenants_whose_clients_work()
    {
        await using var fake = await FakeOneflow.StartAsync();
        await using var tenant = await fake.NewTenantAsync(new() { Seed = 7 });

        var account = await tenant.Client.Account.GetAccountAsync();

        Assert.Equal((tenant.Account.Id, tenant.Account.Name), (account.Id, account.Name));
        Assert.Equal(IPAddress.Loopback.ToString(), fake.BaseAddress.Host);
        Assert.Equal("/v1/", fake.BaseAddress.AbsolutePath);
    }

    [Fact]
    public async Task A_running_fake_is_used_by_its_address_and_left_running()
    {
        await using var running = await FakeOneflow.StartAsync();

        foreach (var address in new[] { running.BaseAddress, new Uri(running.BaseAddress, "/") })
        {
            await using var fake = await FakeOneflow.ConnectAsync(address);
            await using var tenant = await fake.NewTenantAsync();
            await tenant.Client.Core.PingAsync();
        }

        await using var survivor = await running.NewTenantAsync();
        await survivor.Client.Core.PingAsync();
    }

    [Fact]
    public async Task An_address_where_nothing_answers_is_refused_with_the_way_out()
    {
        var fake = await FakeOneflow.StartAsync();
        var address = fake.BaseAddress;
        await fake.DisposeAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FakeOneflow.ConnectAsync(address));

        Assert.StartsWith($"No fake-oneflow answers at {address} (", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Start one, with the command 'oneflow fake' or its image, or correct the address.", failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_no_fake_is_refused()
    {
        await using var other = await Oneflow.Testing.Tests.Support.Receiver.StartAsync(404);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FakeOneflow.ConnectAsync(other.AddressOn("127.0.0.1")));

        Assert.Contains("is not fake-oneflow", failure.Message, StringComparison.Ordinal);
        Assert.Contains("returned status 404", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fake_that_is_disposed_of_answers_no_more()
    {
        var fake = await FakeOneflow.StartAsync();
        var address = fake.BaseAddress;
        await fake.DisposeAsync();

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address));
    }

    [Fact]
    public async Task The_clock_of_every_tenant_stands_where_the_fake_was_told()
    {
        var moment = new DateTimeOffset(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);
        await using var fake = await FakeOneflow.StartAsync(new() { FrozenAt = moment });
        await using var tenant = await fake.NewTenantAsync();

        Assert.Equal(moment.AddHours(1), await tenant.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
    }
}
