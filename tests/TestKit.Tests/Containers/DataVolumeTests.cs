using System.Net;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

/// <summary>The image with a data directory, on a read-only root file system.</summary>
public sealed class DataVolumeTests
{
    [ContainerFact]
    public async Task A_volume_keeps_the_data_from_one_container_to_the_next()
    {
        await using var volume = new VolumeBuilder().Build();
        await volume.CreateAsync();
        try
        {
            await using (var first = await DataContainer.StartAsync(builder => builder.WithVolumeMount(volume, "/data")))
            {
                Assert.Equal(HttpStatusCode.OK, (await first.TagAsync("kept")).StatusCode);
                using var docker = ContainerEngine.Connect();
                await docker.Containers.KillContainerAsync(first.Id, new ContainerKillParameters { Signal = "KILL" });
            }

            await using var second = await DataContainer.StartAsync(builder => builder.WithVolumeMount(volume, "/data"));
            Assert.Contains("\"kept\"", await second.ReadTagsAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await volume.DeleteAsync();
        }
    }

    [ContainerFact]
    public async Task Without_a_volume_the_start_says_that_the_directory_cannot_be_written()
    {
        var failure = await Assert.ThrowsAsync<ContainerNotRunningException>(() => DataContainer.StartAsync(builder => builder));

        Assert.Contains("exited with code 1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The data directory /data cannot be written", failure.Message, StringComparison.Ordinal);
    }

    [ContainerFact]
    public async Task A_full_disk_is_reported_and_nothing_is_acknowledged()
    {
        await using var container = await DataContainer.StartAsync(builder => builder.WithCreateParameterModifier(
            parameters => parameters.HostConfig!.Tmpfs = new Dictionary<string, string> { ["/data"] = "size=400k,uid=1654" }));
        var acknowledged = 0;
        HttpResponseMessage last;
        do
        {
            last = await container.TagAsync($"{acknowledged}-{new string('x', 9000)}");
        }
        while (last.IsSuccessStatusCode && ++acknowledged < 200);

        Assert.Equal(HttpStatusCode.InsufficientStorage, last.StatusCode);
        Assert.Contains("the disk is full", await last.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(acknowledged > 0, "Nothing was acknowledged.");
        Assert.Contains("\"0-xxx", await container.ReadTagsAsync(), StringComparison.Ordinal);
    }
}
