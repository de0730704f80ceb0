namespace ApiWrappers;

/// <summary>Creates HTTP clients that suit a pipeline.</summary>
public static class ApiHttp
{
    /// <summary>
    /// Creates an <see cref="HttpClient"/> for a pipeline, to keep for the whole process: without a timeout of its own, since the
    /// pipeline has a deadline, and with a handler of <see cref="CreateHandler"/>.
    /// </summary>
    public static HttpClient CreateClient() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Creates a handler that follows no redirects, which could carry credentials to another host; keeps no cookies; renews
    /// connections every five minutes, so that changes of DNS are seen; and writes no spans of its own, whose addresses would show
    /// ids and download links. The pipeline's spans have the route instead.
    /// </summary>
    /// <remarks>
    /// Set <see cref="HttpClient.Timeout"/> to <see cref="Timeout.InfiniteTimeSpan"/>, or it cuts calls off after 100 seconds.
    /// </remarks>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    };
}
