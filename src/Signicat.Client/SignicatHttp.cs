using ApiWrappers;

namespace Signicat.Client;

/// <summary>How the client sends.</summary>
public static class SignicatHttp
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

    internal static ApiPipeline CreatePipeline(HttpClient http, SignicatClientOptions options, ApiCredential credential)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credential);
        return new ApiPipeline(
            http,
            new ApiPipelineOptions { BaseAddress = options.BaseAddress, Deadline = options.Deadline, Retry = options.Retry, Clock = options.Clock },
            credential);
    }
}
