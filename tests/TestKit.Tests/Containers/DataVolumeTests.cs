using System.Net;
using System.Text.RegularExpressions;
using Oneflow.Testing.Containers;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

/// <summary>The image with a data directory, on a read-only root file system.</summary>
public sealed partial class DataVolumeTests
{
    [ContainerFact]
    public async Task A_volume_keeps_the_data_from_one_container_to_the_next()
    {
        var volume = (await Command.DockerAsync(
            CancellationToken.None, "volume", "create", "--label", $"{ContainerOwner.Label}={ContainerOwner.Self}")).Require("make a volume");
        try
        {
            await using (var first = await DataContainer.StartAsync("--volume", $"{volume}:/data"))
            {
                Assert.Equal(HttpStatusCode.OK, (await first.TagAsync("kept")).StatusCode);
                await Command.DockerAsync(CancellationToken.None, "kill", "--signal", "KILL", first.Id);
            }

            await using var second = await DataContainer.StartAsync("--volume", $"{volume}:/data");
            Assert.Contains("\"kept\"", await second.ReadTagsAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await Command.DockerAsync(CancellationToken.None, "volume", "rm", "--force", volume);
        }
    }

    [ContainerFact]
    public async Task Without_a_volume_the_start_says_that_the_directory_cannot_be_written()
    {
        var image = await FakeOneflowImage.EnsureAsync();

        var run = await Command.DockerAsync(
            CancellationToken.None, "run", "--rm", "--pull", "never", "--read-only", "--network", "none", image, "--data", "/data");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The data directory /data cannot be written", run.Errors, StringComparison.Ordinal);
    }

    [ContainerFact]
    public async Task A_full_disk_is_told_and_nothing_is_acknowledged()
    {
        await using var container = await DataContainer.StartAsync("--tmpfs", "/data:size=400k,uid=1654");
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

    /// <summary>A container of the image with a directory for its data, which may write nowhere else.</summary>
    private sealed partial class DataContainer : IAsyncDisposable
    {
        private readonly HttpClient _http = new();

        private DataContainer(string id, Uri address, string token)
        {
            Id = id;
            _http.BaseAddress = address;
            _http.DefaultRequestHeaders.Add("x-oneflow-api-token", token);
        }

        public string Id { get; }

        public static async Task<DataContainer> StartAsync(params string[] data)
        {
            var image = await FakeOneflowImage.EnsureAsync();
            var run = await Command.DockerAsync(
                CancellationToken.None,
                [
                    "run", "--detach", "--pull", "never", "--read-only", "--cap-drop", "ALL", "--publish", $"{IPAddress.Loopback}::8642",
                    "--label", $"{ContainerOwner.Label}={ContainerOwner.Self}", "--env", "FAKE_ONEFLOW_DATA=/data", .. data, image,
                ]);
            var id = run.Require("start the image");
            var ready = new CommandResult(1, "", "");
            for (var i = 0; i < 50 && ready.ExitCode != 0; i++)
                ready = await Command.DockerAsync(CancellationToken.None, "exec", id, "/app/fake-oneflow", "--readyz");

            var logs = await Command.DockerAsync(CancellationToken.None, "logs", id);
            Assert.True(ready.ExitCode == 0, $"{ready.Errors}{logs.Output}{logs.Errors}");
            var port = (await Command.DockerAsync(CancellationToken.None, "port", id, "8642/tcp")).Require("find the port").Split('\n')[0];
            return new(id, new($"http://{port}/v1/"), TokenLine().Match(logs.Output).Groups[1].Value);
        }

        public async Task<HttpResponseMessage> TagAsync(string name)
        {
            using var body = new StringContent($$"""{"name":"{{name}}"}""", System.Text.Encoding.UTF8, "application/json");
            return await _http.PostAsync(new Uri("tags", UriKind.Relative), body);
        }

        public Task<string> ReadTagsAsync() => _http.GetStringAsync(new Uri("tags?limit=100", UriKind.Relative));

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await Command.DockerAsync(CancellationToken.None, "rm", "--force", Id);
        }

        [GeneratedRegex(@"token\s+(\S+)")]
        private static partial Regex TokenLine();
    }
}
