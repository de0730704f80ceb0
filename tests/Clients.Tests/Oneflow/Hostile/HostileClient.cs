using ApiWrappers;
using TestKit;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>A client over real sockets, with the handler that users get, on a clock that is moved by hand.</summary>
internal sealed class HostileClient : IDisposable
{
    public const string Token = "9841f1ee533681c3ea6a438560f2bb6c73b76675";
    public const string Email = "sven@example.com";

    /// <summary>Longer than anything here takes: a call that waits so long hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;

    public HostileClient(HostileServer server, ApiRetryOptions? retry = null, TimeProvider? clock = null,
        SocketsHttpHandler? handler = null, ApiRateLimits? limits = null)
    {
        _http = new HttpClient(new Witness(handler ?? OneflowHttp.CreateHandler(), this));
        Client = new OneflowClient(_http, new OneflowClientOptions
        {
            Token = Token,
            BaseAddress = server.Address,
            Deadline = Deadline,
            Retry = retry ?? ApiRetryOptions.None,
            Clock = clock ?? Clock,
            RateLimit = limits,
        });
    }

    public HandMovedClock Clock { get; } = new();

    public OneflowClient Client { get; }

    /// <summary>Released once for each answer whose headers have come.</summary>
    public SemaphoreSlim HeadersCame { get; } = new(0);

    public void Dispose()
    {
        _http.Dispose();
        HeadersCame.Dispose();
    }

    private sealed class Witness(HttpMessageHandler inner, HostileClient client) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            client.HeadersCame.Release();
            return answer;
        }
    }
}
