using ApiWrappers;

namespace Oneflow.Client;

/// <summary>How the client sends.</summary>
public static class OneflowHttp
{
    /// <summary>
    /// A handler fit for this API: it follows no redirects, which could carry the token to another host, and keeps no
    /// cookies.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>
    /// The documented limit, 2000 requests within 5 minutes for each token over all endpoints, for
    /// <see cref="OneflowConnectionOptions.RateLimit"/>. Where several processes use a token, give each its part of it
    /// with an <see cref="ApiRateLimits"/> of your own.
    /// </summary>
    /// <param name="clock">The clock that the 5 minutes are measured with; the system's when left out.</param>
    /// <remarks>Source: https://developer.oneflow.com/reference/api-rate-limit.</remarks>
    public static ApiRateLimits CreateRateLimits(TimeProvider? clock = null) => new(2000, TimeSpan.FromMinutes(5), clock);

    internal static ApiPipeline CreatePipeline(HttpClient http, OneflowClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CreatePipeline(http, options, options.Token, options.Token);
    }

    // The limit is Oneflow's for a token; an account whose token may change is counted by its id instead.
    internal static ApiPipeline CreatePipeline(HttpClient http, OneflowConnectionOptions options, ApiCredential credential, object limitKey)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credential);
        return new ApiPipeline(http, PipelineOptions(options, limitKey), credential);
    }

    private static ApiPipelineOptions PipelineOptions(OneflowConnectionOptions options, object limitKey) => new()
    {
        BaseAddress = options.BaseAddress,
        Deadline = options.Deadline,
        Retry = options.Retry,
        RateLimiter = options.RateLimit?.For(limitKey),
        ReservedHeaders = [UserEmail.Header],
        LoggerFactory = options.LoggerFactory,
        Clock = options.Clock,
    };
}
