using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients of Oneflow's API.</summary>
/// <remarks>
/// Each method returns the builder of the <see cref="HttpClient"/>, to which handlers can be added. Handlers see requests
/// that already contain the token. When a handler retries, such as a resilience handler, set
/// <see cref="OneflowConnectionOptions.Retry"/> to <see cref="ApiWrappers.ApiRetryOptions.None"/>, or the attempts multiply; and do not let
/// it retry POST, because only the client's own retry knows which requests are safe to repeat.
/// <see cref="OneflowConnectionOptions.Deadline"/> limits all of it. Clients are singletons; connections are renewed every five minutes.
/// Options are validated when the host starts.
/// </remarks>
public static class OneflowServiceCollectionExtensions
{
    private const string HttpName = "Oneflow";

    /// <summary>
    /// Registers <see cref="OneflowClient"/>, for the account of one token, and the clients of its resources, such as
    /// <see cref="ContractsClient"/>. Those of an acting user come from <see cref="OneflowClient.AsUser"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; at least the token.</param>
    public static IHttpClientBuilder AddOneflowClient(this IServiceCollection services, Action<OneflowClientOptions> configure)
    {
        AddOptions(services, Options.Options.DefaultName, configure);
        services.AddSingleton(provider => CreateClient(provider, HttpName, Options.Options.DefaultName));
        OneflowResourceClients.Add(services);
        return AddHttp(services, HttpName);
    }

    /// <summary>
    /// Registers <see cref="OneflowClient"/> with options from the configuration: <c>Token</c>, <c>BaseAddress</c>,
    /// <c>Deadline</c>, <c>DownloadDeadline</c>, <c>Retry:MaxAttempts</c>, <c>Retry:BaseDelay</c>, <c>Retry:MaxDelay</c>,
    /// <c>RateLimit:Requests</c> and <c>RateLimit:Window</c>. Times are written as <c>00:01:40</c>. Any other key in the section is
    /// an error when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds them, such as <c>Oneflow</c>. It is read once.</param>
    public static IHttpClientBuilder AddOneflowClient(this IServiceCollection services, IConfiguration configuration)
        => AddOneflowClient(services, Reading(configuration));

    /// <summary>Registers <see cref="OneflowClient"/> under a key, for the account of one token.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key, which also names the options.</param>
    /// <param name="configure">Sets the options; at least the token.</param>
    public static IHttpClientBuilder AddKeyedOneflowClient(
        this IServiceCollection services, string key, Action<OneflowClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var httpName = $"{HttpName}:{key}";
        AddOptions(services, key, configure);
        services.AddKeyedSingleton(key, (provider, _) => CreateClient(provider, httpName, key));
        OneflowResourceClients.Add(services, key);
        return AddHttp(services, httpName);
    }

    /// <summary>
    /// Registers <see cref="OneflowClient"/> under a key, with options from the configuration as
    /// <see cref="AddOneflowClient(IServiceCollection, IConfiguration)"/> reads them.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key, which also names the options.</param>
    /// <param name="configuration">The section that holds them. It is read once.</param>
    public static IHttpClientBuilder AddKeyedOneflowClient(this IServiceCollection services, string key, IConfiguration configuration)
        => AddKeyedOneflowClient(services, key, Reading(configuration));

    /// <summary>
    /// Registers <see cref="IOneflowClientFactory"/>, for many accounts. The token source is a singleton unless it is already registered
    /// otherwise; one that needs scoped services, such as a database context, creates its own scopes.
    /// </summary>
    /// <typeparam name="TTokenSource">Provides the token of each account.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; Oneflow's production API without a rate limit when omitted.</param>
    public static IHttpClientBuilder AddOneflowClientFactory<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors)] TTokenSource>(
        this IServiceCollection services, Action<OneflowConnectionOptions>? configure = null)
        where TTokenSource : class, IOneflowTokenSource
    {
        const string httpName = HttpName + ":accounts";
        AddOptions(services, Options.Options.DefaultName, configure ?? (_ => { }));
        services.TryAddSingleton<IOneflowTokenSource, TTokenSource>();
        services.TryAddSingleton<IOneflowClientFactory>(provider => new OneflowClientFactory(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
            provider.GetRequiredService<IOneflowTokenSource>(),
            provider.GetRequiredService<IOptions<OneflowConnectionOptions>>().Value));
        return AddHttp(services, httpName);
    }

    /// <summary>
    /// Registers <see cref="IOneflowClientFactory"/>, for many accounts, with options from the configuration as
    /// <see cref="AddOneflowClient(IServiceCollection, IConfiguration)"/> reads them, without <c>Token</c>.
    /// </summary>
    /// <typeparam name="TTokenSource">Provides the token of each account.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds them, such as <c>Oneflow</c>. It is read once.</param>
    public static IHttpClientBuilder AddOneflowClientFactory<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors)] TTokenSource>(
        this IServiceCollection services, IConfiguration configuration)
        where TTokenSource : class, IOneflowTokenSource
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return AddOneflowClientFactory<TTokenSource>(services, options => OneflowSettings.Read(configuration, options));
    }

    private static void AddOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, Action<TOptions> configure)
        where TOptions : OneflowConnectionOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<TOptions>(name).Configure(configure)
            .PostConfigure<ILoggerFactory>((options, log) => options.LoggerFactory ??= log).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, OneflowOptionsValidator<TOptions>>());
    }

    // The handler is kept, because it renews its connections itself; the client has its own deadline. Whatever headers the user lets
    // the log of requests show, it shows no credential.
    private static IHttpClientBuilder AddHttp(IServiceCollection services, string name)
    {
        services.PostConfigure<HttpClientFactoryOptions>(name, options =>
        {
            var isHidden = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = header => IsCredential(header) || isHidden(header);
        });

        // HttpClient's own log would show the address of every download, which opens the file without credentials. The client's
        // own log has each call instead. AddDefaultLogger adds HttpClient's log again.
        return services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => OneflowHttp.CreateHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static bool IsCredential(string header)
        => header.Equals(ApiToken.Header, StringComparison.OrdinalIgnoreCase)
            || header.Equals(UserEmail.Header, StringComparison.OrdinalIgnoreCase);

    private static OneflowClient CreateClient(IServiceProvider provider, string httpName, string optionsName) => new(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
        provider.GetRequiredService<IOptionsMonitor<OneflowClientOptions>>().Get(optionsName));

    private static Action<OneflowClientOptions> Reading(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return options => OneflowSettings.Read(configuration, options);
    }
}
