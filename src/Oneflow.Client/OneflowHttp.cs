using ApiWrappers;

namespace Oneflow.Client;

/// <summary>Creates HTTP clients and rate limits for Oneflow.</summary>
public static class OneflowHttp
{
    /// <summary>
    /// Creates an <see cref="HttpClient"/> for this API, to keep for the whole process: with a handler of <see cref="CreateHandler"/>,
    /// and without a timeout of its own, since <see cref="OneflowConnectionOptions.Deadline"/> limits every call.
    /// </summary>
    public static HttpClient CreateClient() => ApiHttp.CreateClient();

    /// <inheritdoc cref="ApiHttp.CreateHandler"/>
    public static SocketsHttpHandler CreateHandler() => ApiHttp.CreateHandler();

    /// <summary>
    /// Creates the documented limit for <see cref="OneflowConnectionOptions.RateLimit"/>: 2000 requests within 5 minutes for each token,
    /// over all endpoints. When several processes use a token, give each its part of it with an <see cref="ApiRateLimits"/> of your own.
    /// </summary>
    /// <param name="clock">The clock for the 5 minutes; the system clock when omitted.</param>
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
        DownloadDeadline = options.DownloadDeadline,
        Retry = options.Retry,
        RateLimiter = options.RateLimit?.For(limitKey),
        ReservedHeaders = [UserEmail.Header],
        RequestIdReader = error => error.ReadProblem<Problem>()?.RequestId,
        LoggerFactory = options.LoggerFactory,
        Clock = options.Clock,
    };
}
