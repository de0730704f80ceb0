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

    internal static ApiPipeline CreatePipeline(HttpClient http, OneflowClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        return new ApiPipeline(
            http,
            new ApiPipelineOptions
            {
                BaseAddress = options.BaseAddress,
                Deadline = options.Deadline,
                Retry = options.Retry,
                Clock = options.Clock,
                ReservedHeaders = [UserEmail.Header],
            },
            options.Token);
    }
}
