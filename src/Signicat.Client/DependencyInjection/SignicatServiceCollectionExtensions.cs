using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Signicat.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients of Signicat's APIs.</summary>
/// <remarks>
/// Each method returns the builder of the <see cref="HttpClient"/>, to which handlers can be added. Handlers see requests
/// that already contain the token, and also token requests. When a handler retries, such as a resilience handler, set
/// <see cref="SignicatClientOptions.Retry"/> to <see cref="ApiWrappers.ApiRetryOptions.None"/>, or the attempts multiply; and do not let it
/// retry POST, because only the client's own retry knows which requests are safe to repeat.
/// <see cref="SignicatClientOptions.Deadline"/> limits all of it. Clients are singletons; connections are renewed every five minutes.
/// Options are validated when the host starts.
/// </remarks>
public static class SignicatServiceCollectionExtensions
{
    private const string HttpName = "Signicat";

    /// <summary>
    /// Registers <see cref="SignicatClient"/>, for one API client, and the clients of its resources, such as
    /// <see cref="DocumentsClient"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; at least id, secret and scopes.</param>
    public static IHttpClientBuilder AddSignicatClient(this IServiceCollection services, Action<SignicatClientOptions> configure)
    {
        AddOptions(services, Options.Options.DefaultName, configure);
        services.AddSingleton(provider => CreateClient(provider, HttpName, Options.Options.DefaultName));
        SignicatResourceClients.Add(services);
        return AddHttp(services, HttpName);
    }

    /// <summary>
    /// Registers <see cref="SignicatClient"/> with options from the configuration: <c>ClientId</c>, <c>ClientSecret</c>,
    /// <c>Scopes</c> with spaces between them, <c>BaseAddress</c>, <c>TokenEndpoint</c>, <c>Authentication</c>,
    /// <c>Deadline</c>, <c>DownloadDeadline</c>, <c>Retry:MaxAttempts</c>, <c>Retry:BaseDelay</c> and <c>Retry:MaxDelay</c>. Times are
    /// written as <c>00:01:40</c>. Any other key in the section is an error when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds them, such as <c>Signicat</c>. It is read once.</param>
    public static IHttpClientBuilder AddSignicatClient(this IServiceCollection services, IConfiguration configuration)
        => AddSignicatClient(services, Reading(configuration));

    /// <summary>Registers <see cref="SignicatClient"/> under a key, for one of several API clients.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key, which also names the options.</param>
    /// <param name="configure">Sets the options; at least id, secret and scopes.</param>
    public static IHttpClientBuilder AddKeyedSignicatClient(
        this IServiceCollection services, string key, Action<SignicatClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var httpName = $"{HttpName}:{key}";
        AddOptions(services, key, configure);
        services.AddKeyedSingleton(key, (provider, _) => CreateClient(provider, httpName, key));
        SignicatResourceClients.Add(services, key);
        return AddHttp(services, httpName);
    }

    /// <summary>
    /// Registers <see cref="SignicatClient"/> under a key, with options from the configuration as
    /// <see cref="AddSignicatClient(IServiceCollection, IConfiguration)"/> reads them.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key, which also names the options.</param>
    /// <param name="configuration">The section that holds them. It is read once.</param>
    public static IHttpClientBuilder AddKeyedSignicatClient(this IServiceCollection services, string key, IConfiguration configuration)
        => AddKeyedSignicatClient(services, key, Reading(configuration));

    private static void AddOptions(IServiceCollection services, string name, Action<SignicatClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<SignicatClientOptions>(name).Configure(configure)
            .PostConfigure<ILoggerFactory>((options, log) => options.LoggerFactory ??= log).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SignicatClientOptions>, SignicatOptionsValidator>());
    }

    // The handler is kept, because it renews its connections itself; the client has its own deadline. Whatever headers the user lets
    // the log of requests show, it shows no credential.
    private static IHttpClientBuilder AddHttp(IServiceCollection services, string name)
    {
        services.PostConfigure<HttpClientFactoryOptions>(name, options =>
        {
            var isHidden = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = header =>
                header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || isHidden(header);
        });

        // HttpClient's own log would show the address of every download, which may open the file without credentials. The client's
        // own log has each call instead. AddDefaultLogger adds HttpClient's log again.
        return services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => SignicatHttp.CreateHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static SignicatClient CreateClient(IServiceProvider provider, string httpName, string optionsName) => new(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
        provider.GetRequiredService<IOptionsMonitor<SignicatClientOptions>>().Get(optionsName));

    private static Action<SignicatClientOptions> Reading(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return options => SignicatSettings.Read(configuration, options);
    }
}
