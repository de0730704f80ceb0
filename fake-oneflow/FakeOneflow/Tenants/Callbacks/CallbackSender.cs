using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>
/// Calls receivers over HTTP. The address of a host is looked up once, and the one that was checked is the one that is
/// connected to. Redirects are not followed and proxies not used, as both would lead elsewhere; of an answer no
/// more is read than is asked for.
/// </summary>
internal sealed class CallbackSender : ICallbackSender, IDisposable
{
    private const int MaxHeadKilobytes = 16;
    private const int MaxDrainedBytes = 64 * 1024;

    // A body that decides nothing is not waited for.
    private static readonly TimeSpan BodyPatience = TimeSpan.FromMilliseconds(500);

    // What the service calls itself is not known; some receivers refuse callers without a name.
    private static readonly ProductInfoHeaderValue Agent =
        new("fake-oneflow", typeof(CallbackSender).Assembly.GetName().Version?.ToString(2));

    private readonly AddressGuard _guard;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;
    private readonly Lazy<HttpClient> _http;

    /// <param name="guard">Which addresses may be called.</param>
    /// <param name="timeout">How long an attempt may take.</param>
    /// <param name="clock">What measures that.</param>
    /// <param name="resolve">Looks up the addresses of a host; by default the system does.</param>
    public CallbackSender(
        AddressGuard guard, TimeSpan timeout, TimeProvider clock,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (_guard, _timeout, _clock) = (guard, timeout, clock);
        _resolve = resolve ?? Dns.GetHostAddressesAsync;
        // Made with the first call: all of HTTP would be loaded by a start that sends nothing.
        _http = new(Create);
    }

    public async Task<CallbackResponse> SendAsync(Callback callback, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(callback.Timeout ?? _timeout, _clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, callback.Url)
        {
            Content = new ReadOnlyMemoryContent(callback.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.UserAgent.Add(Agent);
        foreach (var (name, value) in callback.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var message = await _http.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token);
            return callback.ResponseCap > 0 && message.Content.Headers.ContentLength != 0
                ? await ReadAsync(message, callback, end.Token)
                : ResponseOf(message);
        }
        catch (OperationCanceledException)
        {
            return new(null, patience.IsCancellationRequested ? "The receiver did not answer in time." : "The fake stopped.");
        }
        catch (HttpRequestException fault)
        {
            return new(null, Explain(fault));
        }
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }

    private HttpClient Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxResponseHeadersLength = MaxHeadKilobytes,
        MaxResponseDrainSize = MaxDrainedBytes,
        ActivityHeadersPropagator = null,
        ConnectCallback = ConnectAsync,
    })
    {
        // The time of an attempt is measured above, on the clock that tests can move.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private async Task<CallbackResponse> ReadAsync(HttpResponseMessage message, Callback callback, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(
            callback.IsDecidedByStatus ? BodyPatience : Timeout.InfiniteTimeSpan, _clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var buffer = MemoryPool<byte>.Shared.Rent(callback.ResponseCap + 1);
        var body = buffer.Memory[..(callback.ResponseCap + 1)];
        var length = 0;
        try
        {
            await using var stream = await message.Content.ReadAsStreamAsync(end.Token);
            while (length < body.Length && await stream.ReadAsync(body[length..], end.Token) is > 0 and var read)
                length += read;
        }
        catch (Exception fault) when (
            callback.IsDecidedByStatus && fault is (IOException or HttpRequestException or OperationCanceledException))
        {
            return ResponseOf(message) with { Body = body[..length].ToArray() };
        }
        catch (IOException)
        {
            return new(null, "The answer of the receiver broke off.");
        }

        return ResponseOf(message) with { Body = body[..length].ToArray() };
    }

    private static CallbackResponse ResponseOf(HttpResponseMessage message) =>
        new((int)message.StatusCode, null) { ContentType = message.Content.Headers.ContentType?.ToString() };

    // The fault itself could repeat the address, which may hold a secret of the receiver.
    private static string Explain(HttpRequestException fault) =>
        (fault.InnerException as CallbackRefusedException ?? fault.GetBaseException() as CallbackRefusedException)?.Message
        ?? fault.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "The host of the receiver has no address.",
            HttpRequestError.ConnectionError => "The receiver cannot be connected to.",
            HttpRequestError.SecureConnectionError => "The receiver's certificate is not trusted, or it does not speak TLS.",
            HttpRequestError.ConfigurationLimitExceeded => "The answer is larger than the fake reads.",
            _ => "The receiver did not answer with HTTP.",
        };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host.Trim('[', ']'), context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellation);
        if (Array.Find(addresses, address => _guard.Allows(host, address)) is not { } allowed)
            throw new CallbackRefusedException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(allowed, port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
