using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TestKit;

namespace Benchmarks.Fake.Measures;

/// <summary>Size and start of the image.</summary>
internal static class Container
{
    private const string Image = "fake-oneflow:benchmark";
    private const int Turns = 5;

    public static async Task MeasureAsync(ServerReport report)
    {
        if (await DockerAsync("version", "--format", "{{.Server.Version}}") is null)
        {
            report.Missing("the image, and its start", "no Docker engine answers");
            return;
        }

        using (var build = Process.Start("bash", [RepositoryRoot.Combine("fake-oneflow", "build-image.sh"), Image]))
            await build.WaitForExitAsync();

        var size = await DockerAsync("image", "inspect", "--format", "{{.Size}}", Image) ?? throw new InvalidOperationException("The image was not built.");
        report.AtMost("image", double.Parse(size, CultureInfo.InvariantCulture) / 1e6, 60, "MB", "as docker tells it");

        var seconds = new List<double>();
        for (var turn = 0; turn <= Turns; turn++)
            seconds.Add(await StartAsync());
        report.AtMost("container start to ready", seconds.Skip(1).Order().ElementAt(Turns / 2), 1.5, "s", $"median of {Turns}, from `docker run`");
    }

    private static async Task<double> StartAsync()
    {
        var port = ServerProcess.FreePort();
        var started = Stopwatch.GetTimestamp();
        var id = await DockerAsync("run", "--detach", "--rm", "--publish", $"127.0.0.1:{port}:8642", Image)
            ?? throw new InvalidOperationException("The container did not start.");
        while (!await IsReadyAsync(port))
            await Task.Delay(5);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await DockerAsync("rm", "--force", id);
        return took;
    }

    // The engine's proxy accepts connections before the server behind it does; only an answer counts.
    private static async Task<bool> IsReadyAsync(int port)
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port);
            await socket.SendAsync(RawRequest.Get(port, "/readyz"));
            return await socket.ReceiveAsync(new byte[1]) == 1;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<string?> DockerAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : null;
    }
}
