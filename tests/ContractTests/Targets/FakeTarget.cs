using System.Net.Sockets;
using TestKit.Spec;

namespace ContractTests.Targets;

/// <summary>A running fake, and how to talk to it so that its answers are the same wherever it runs.</summary>
/// <param name="endpoint">Where it listens.</param>
/// <param name="isWhole">Whether all its rules are in force, so that each of its answers must be as the spec says.</param>
internal sealed class FakeTarget(Uri endpoint, bool isWhole = true) : ITarget
{
    /// <summary>The moment at which every clock stands still, until a scenario moves its tenant's.</summary>
    public static readonly DateTimeOffset FrozenAt = new(2025, 1, 15, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The address that requests name. Answers repeat the host, so it must not hold the port of this run.</summary>
    public static readonly Uri Origin = new("http://localhost/");

    public Uri Api { get; } = new(Origin, "v1");

    public DateTimeOffset Now => FrozenAt;

    /// <summary>A handler that connects to the fake, whatever address is asked for, and checks each answer of the API.</summary>
    public HttpMessageHandler CreateHandler() => isWhole ? new ResponseCheckHandler(Connect(), ResponseCheck.Oneflow) : Connect();

    private SocketsHttpHandler Connect() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
