using Oneflow.Testing.Containers;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

/// <summary>What the image promises about what it needs, each shown by giving it no more.</summary>
public sealed class ImagePromisesTests
{
    [ContainerFact]
    public async Task The_image_is_not_root()
    {
        var image = await FakeOneflowImage.EnsureAsync();

        var user = await Command.DockerAsync(CancellationToken.None, "image", "inspect", "--format", "{{.Config.User}}", image);

        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", user.Require("inspect the image"));
    }

    /// <summary>Nothing to write to, nothing to call, no privilege: it starts and is ready all the same.</summary>
    [ContainerFact]
    public async Task The_image_needs_no_writable_file_system_no_network_and_no_privilege()
    {
        var image = await FakeOneflowImage.EnsureAsync();
        var run = await Command.DockerAsync(
            CancellationToken.None,
            "run", "--detach", "--pull", "never", "--read-only", "--network", "none", "--cap-drop", "ALL",
            "--security-opt", "no-new-privileges", "--label", $"{ContainerOwner.Label}={ContainerOwner.Self}", image);
        var id = run.Require("start the image");
        try
        {
            // Each check waits for the program in the container, so this does not spin.
            var ready = new CommandResult(1, "", "");
            for (var i = 0; i < 50 && ready.ExitCode != 0; i++)
                ready = await Command.DockerAsync(CancellationToken.None, "exec", id, "/app/fake-oneflow", "--readyz");

            var logs = await Command.DockerAsync(CancellationToken.None, "logs", id);
            Assert.True(ready.ExitCode == 0, $"{ready.Errors}{logs.Output}{logs.Errors}");
            var written = await Command.DockerAsync(CancellationToken.None, "diff", id);
            Assert.Equal("", written.Require("list what was written"));
        }
        finally
        {
            await Command.DockerAsync(CancellationToken.None, "rm", "--force", id);
        }
    }
}
