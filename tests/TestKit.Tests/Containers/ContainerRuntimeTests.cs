using Oneflow.Testing.Containers;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

public sealed class ContainerRuntimeTests
{
    [ContainerFact]
    public async Task An_image_that_is_not_there_is_named()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ContainerRuntime.StartAsync(new ContainerSpec("fake-oneflow:nowhere", 80)));

        Assert.Equal("There is no image fake-oneflow:nowhere on this machine, and none is pulled. Build it first.", failure.Message);
    }
}
