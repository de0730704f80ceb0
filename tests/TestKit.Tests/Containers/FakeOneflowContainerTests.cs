using System.Globalization;
using System.Net;
using Docker.DotNet;
using OneflowFake.Testcontainers;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

public sealed class FakeOneflowContainerTests
{
    [ContainerFact]
    public async Task An_image_that_cannot_be_pulled_is_named()
    {
        await using var container = new FakeOneflowBuilder("fake-oneflow:nowhere").Build();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => container.StartAsync());

        Assert.StartsWith("The image fake-oneflow:nowhere is not on this machine and cannot be pulled.", failure.Message,
            StringComparison.Ordinal);
    }

    [ContainerFact]
    public void A_container_that_was_not_started_says_so() =>
        Assert.Throws<InvalidOperationException>(() => new FakeOneflowBuilder().Build().GetBaseAddress());

    [ContainerFact]
    public async Task The_builder_is_one_of_Testcontainers_with_networks_aliases_and_files()
    {
        await using var network = new DotNet.Testcontainers.Builders.NetworkBuilder().Build();
        await using var container = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync())
            .WithNetwork(network)
            .WithNetworkAliases("oneflow")
            .WithResourceMapping("mapped"u8.ToArray(), "/tmp/mapped.txt")
            .Build();
        await container.StartAsync();

        using var docker = ContainerEngine.Connect();
        var inspected = await docker.Containers.InspectContainerAsync(container.Id);
        Assert.Contains("oneflow", inspected.NetworkSettings!.Networks![network.Name].Aliases!);
        Assert.Equal("mapped"u8.ToArray(), await container.ReadFileAsync("/tmp/mapped.txt"));
        using var http = new HttpClient { BaseAddress = container.GetBaseAddress() };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
    }

    [ContainerFact]
    public async Task A_container_that_is_disposed_of_is_gone()
    {
        var container = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()).Build();
        await container.StartAsync();
        var id = container.Id;

        await container.DisposeAsync();

        using var docker = ContainerEngine.Connect();
        await Assert.ThrowsAsync<DockerContainerNotFoundException>(() => docker.Containers.InspectContainerAsync(id));
    }

    [ContainerFact]
    public async Task A_container_to_be_reused_is_taken_over_and_names_no_process_as_its_owner()
    {
        var builder = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync())
            .WithReuse(true).WithLabel("fake-oneflow.test", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        await using var first = builder.Build();
        await first.StartAsync();
        using var docker = ContainerEngine.Connect();
        try
        {
            await first.DisposeAsync();
            await using var second = builder.Build();
            await second.StartAsync();

            Assert.Equal(first.Id, second.Id);
            Assert.DoesNotContain("fake-oneflow.owner", (await docker.Containers.InspectContainerAsync(first.Id)).Config!.Labels!.Keys);
        }
        finally
        {
            await docker.Containers.RemoveContainerAsync(first.Id, new() { Force = true });
        }
    }

    [ContainerFact]
    public async Task A_container_that_is_not_to_be_reused_names_the_process_that_started_it()
    {
        await using var container = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()).Build();
        await container.StartAsync();

        using var docker = ContainerEngine.Connect();
        Assert.Contains($"/{Environment.ProcessId}/", (await docker.Containers.InspectContainerAsync(container.Id))
            .Config!.Labels!["fake-oneflow.owner"], StringComparison.Ordinal);
    }
}
