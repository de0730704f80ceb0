using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks.Fake;

/// <summary>A server in a process of its own, from its start until it is disposed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private ServerProcess(Process process, int port, TimeSpan startTook)
    {
        _process = process;
        Port = port;
        StartTook = startTook;
    }

    public int Port { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartTook { get; }

    /// <summary>The memory of the process, in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
    }

    /// <summary>The processor time that the process has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program and waits for its first answer to a GET of a path.</summary>
    /// <param name="path">What is asked for, over and over.</param>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments, made from the port it is to listen on.</param>
    public static async Task<ServerProcess> StartAsync(string path, string file, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(file, arguments(port)) { RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += Ignore;
        process.ErrorDataReceived += Ignore;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await AnswersAsync(port, path))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{Path.GetFileName(file)} ended with exit code {process.ExitCode}.");
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{Path.GetFileName(file)} does not answer.");
            }

            await Task.Delay(1);
        }

        return new ServerProcess(process, port, Stopwatch.GetElapsedTime(started));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)listener.LocalEndPoint!).Port;
    }

    private static async Task<bool> AnswersAsync(int port, string path)
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            await socket.SendAsync(RawRequest.Get(port, path));
            return await socket.ReceiveAsync(new byte[1]) == 1;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Ignore(object sender, DataReceivedEventArgs line)
    {
        // Read only so that the program is not held up by a full pipe.
    }
}
