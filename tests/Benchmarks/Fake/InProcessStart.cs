using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Benchmarks.Fake.Bare;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Benchmarks.Fake;

/// <summary>
/// Starts one server in a process that has done nothing else, compiled just in time as in a test, and prints how long it
/// took.
/// </summary>
internal static class InProcessStart
{
    /// <summary>The fake, as tests start it.</summary>
    public const string OfFake = "fake";

    /// <summary>Kestrel without anything behind it.</summary>
    public const string OfBare = "bare";

    public static async Task<int> RunAsync(string server)
    {
        var started = Stopwatch.GetTimestamp();
        await (server == OfFake ? StartFakeAsync() : StartBareAsync());
        await Console.Out.WriteLineAsync(Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    // Not inlined, so that neither pays for the types of the other. The end of the process stops both.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task StartFakeAsync() => await Oneflow.Testing.FakeOneflow.StartAsync();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task StartBareAsync()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        var log = NullLoggerFactory.Instance;
        var kestrel = new KestrelServer(
            Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), log), log);
        await kestrel.StartAsync(new FixedResponse([]), CancellationToken.None);
    }
}
