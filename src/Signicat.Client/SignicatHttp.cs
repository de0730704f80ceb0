using ApiWrappers;

namespace Signicat.Client;

/// <summary>Creates HTTP clients for Signicat.</summary>
public static class SignicatHttp
{
    private const string ScopeRemedy =
        "It must also be ticked for the API client in Signicat's Dashboard, under Account, API Clients, OAuth/OpenID Config, API access.";

    /// <summary>
    /// Creates an <see cref="HttpClient"/> for this API, to keep for the whole process: with a handler of <see cref="CreateHandler"/>,
    /// and without a timeout of its own, since <see cref="SignicatClientOptions.Deadline"/> limits every call.
    /// </summary>
    public static HttpClient CreateClient() => ApiHttp.CreateClient();

    /// <inheritdoc cref="ApiHttp.CreateHandler"/>
    public static SocketsHttpHandler CreateHandler() => ApiHttp.CreateHandler();

    internal static ApiPipeline CreatePipeline(HttpClient http, SignicatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        return new ApiPipeline(
            http,
            PipelineOptions(options),
            CreateCredential(http, options));
    }

    private static ApiPipelineOptions PipelineOptions(SignicatClientOptions options) => new()
    {
        BaseAddress = options.BaseAddress,
        Deadline = options.Deadline,
        DownloadDeadline = options.DownloadDeadline,
        Retry = options.Retry,
        RequestIdReader = error => error.ReadProblem<Problem>()?.RequestId,
        LoggerFactory = options.LoggerFactory,
        Clock = options.Clock,
    };

    private static OAuth2Credential CreateCredential(HttpClient http, SignicatClientOptions options)
    {
        var cache = options.TokenCache
            ?? new OAuth2TokenCache(http,
            new OAuth2TokenCacheOptions { Retry = options.Retry, LoggerFactory = options.LoggerFactory, Clock = options.Clock });
        return new OAuth2Credential(cache, options.ToOAuth2Client()) { ScopeRemedy = ScopeRemedy };
    }
}
