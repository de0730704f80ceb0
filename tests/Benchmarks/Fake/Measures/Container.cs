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

    private static readonly TimeSpan BuildPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DockerPatience = TimeSpan.FromMinutes(1);

    public static async Task MeasureAsync(ServerReport report)
    {
        if (await DockerAsync("version", "--format", "{{.Server.Version}}") is null)
        {
            report.Missing("the image, and its start", "no Docker engine answers");
            return;
        }

        try
        {
            if (await ChildProgram.TryAsync(BuildPatience, "bash", RepositoryRoot.Combine("fake-oneflow", "build-image.sh"), Image) is null)
                throw new InvalidOperationException("build-image.sh failed");

            await MeasureImageAsync(report);
        }
        finally
        {
            await DockerAsync("image", "rm", "--force", Image);
        }
    }

    private static async Task MeasureImageAsync(ServerReport report)
    {
        var size = await DockerAsync("image", "inspect", "--format", "{{.Size}}", Image)
            ?? throw new InvalidOperationException("the image is not there");
        report.AtMost("image", double.Parse(size, CultureInfo.InvariantCulture) / 1e6, 32, "MB", "as Docker counts it");

        var (seconds, engines) = (new List<double>(), new List<double>());
        // The first turn reads the files from disk.
        for (var turn = 0; turn <= Turns; turn++)
        {
            var (ready, engine) = await StartAsync();
            if (turn == 0)
                continue;

            seconds.Add(ready);
            engines.Add(engine);
        }

        report.AtMost("container start to ready", Numbers.Median(seconds), 0.25, "s", string.Create(
            CultureInfo.InvariantCulture,
            $"median of {Turns}, from `docker run --detach` to an answer of /readyz; the command alone returns after "
            + $"{Numbers.Median(engines):0.00} s"));
    }

    private static async Task<(double Ready, double Engine)> StartAsync()
    {
        var port = ServerProcess.FreePort();
        var started = Stopwatch.GetTimestamp();
        var id = await DockerAsync("run", "--detach", "--rm", "--publish", $"127.0.0.1:{port}:8642", Image)
            ?? throw new InvalidOperationException("the container did not start");
        var engine = Stopwatch.GetElapsedTime(started).TotalSeconds;
        try
        {
            while (!await IsReadyAsync(port))
            {
                if (Stopwatch.GetElapsedTime(started) > StartPatience)
                    throw new TimeoutException("the container does not answer");
                await Task.Delay(5);
            }

            return (Stopwatch.GetElapsedTime(started).TotalSeconds, engine);
        }
        finally
        {
            await DockerAsync("rm", "--force", id);
        }
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

    private static Task<string?> DockerAsync(params string[] arguments) => ChildProgram.TryAsync(DockerPatience, "docker", arguments);
}
