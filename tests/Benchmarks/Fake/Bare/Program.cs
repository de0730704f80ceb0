using System.Globalization;
using System.Net;
using Benchmarks.Fake.Bare;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

// A program of its own, which BareProject publishes: Benchmarks does not compile this file.
// bare-endpoint PORT [FILE]: answers every request with the bytes of a file, or with nothing, until it is killed.
var body = args.Length > 1 ? await File.ReadAllBytesAsync(args[1]) : [];
var options = new KestrelServerOptions { AddServerHeader = false };
options.Listen(IPAddress.Loopback, int.Parse(args[0], CultureInfo.InvariantCulture), listen => listen.Protocols = HttpProtocols.Http1);

var log = NullLoggerFactory.Instance;
using var kestrel = new KestrelServer(
    Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), log), log);
await kestrel.StartAsync(new FixedResponse(body), CancellationToken.None);
await Task.Delay(Timeout.Infinite);
