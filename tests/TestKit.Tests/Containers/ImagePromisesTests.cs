using DotNet.Testcontainers.Builders;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

/// <summary>The promises of the image about what it needs, each shown by giving it no more.</summary>
public sealed class ImagePromisesTests
{
    private static readonly string[] ReadyCheck = ["/app/fake-oneflow", "--readyz"];

    [ContainerFact]
    public async Task The_image_is_not_root()
    {
        var image = await FakeOneflowImage.EnsureAsync();
        using var docker = ContainerEngine.Connect();

        var inspected = await docker.Images.InspectImageAsync(image);

        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", inspected.Config!.User!);
    }

    /// <summary>Nothing to write to, nothing to call, no privilege: it starts and is ready all the same.</summary>
    [ContainerFact]
    public async Task The_image_needs_no_writable_file_system_no_network_and_no_privilege()
    {
        await using var container = new ContainerBuilder(await FakeOneflowImage.EnsureAsync())
            .WithCleanUp(false)
            .WithAutoRemove(true)
            .WithCreateParameterModifier(parameters =>
            {
                parameters.HostConfig!.ReadonlyRootfs = true;
                parameters.HostConfig!.NetworkMode = "none";
                parameters.HostConfig!.CapDrop = ["ALL"];
                parameters.HostConfig!.SecurityOpt = ["no-new-privileges"];
            })
            .WithWaitStrategy(Wait.ForUnixContainer()
                .UntilCommandIsCompleted(ReadyCheck, wait => wait.WithTimeout(TimeSpan.FromSeconds(30))))
            .Build();
        await container.StartAsync();

        using var docker = ContainerEngine.Connect();
        Assert.Empty(await docker.Containers.InspectChangesAsync(container.Id) ?? []);
    }
}
