using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Oneflow.Client;
using Oneflow.Integration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the integration.</summary>
public static class OneflowIntegrationServiceCollectionExtensions
{
    /// <summary>
    /// Registers the services of the integration: <see cref="IOneflowTokenStore"/>, an <see cref="IOneflowClientFactory"/> that
    /// takes tokens from it, <see cref="IOneflowAccounts"/>, <see cref="IOneflowInbox"/> and <see cref="IOneflowRegistrar"/>.
    /// Options and the Data Protection keys are checked when the host starts.
    /// </summary>
    /// <remarks>
    /// Tokens and sign keys are encrypted with ASP.NET Core Data Protection. Keep its keys in a place that all processes share
    /// and that outlives a deployment, with <c>PersistKeysTo…</c> and <c>SetApplicationName</c>: without its keys a token cannot
    /// be read, and every account must be enabled again.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; all have defaults.</param>
    /// <returns>The builder of the HTTP client that Oneflow is called with.</returns>
    public static IHttpClientBuilder AddOneflowIntegration(
        this IServiceCollection services, Action<OneflowIntegrationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OneflowIntegrationOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OneflowIntegrationOptions>, OneflowIntegrationOptionsValidator>());
        services.AddDataProtection();
        services.AddAntiforgery();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<IntegrationMeter>();
        services.TryAddSingleton<RefusalLog>();
        services.TryAddSingleton<OneflowDatabase>();
        services.TryAddSingleton<DatabaseMigrator>();
        services.TryAddSingleton<SecretProtector>();
        services.TryAddSingleton<IOneflowTokenStore, TokenStore>();
        services.TryAddSingleton<IOneflowTokenSource>(provider => provider.GetRequiredService<IOneflowTokenStore>());
        services.TryAddSingleton<TokenCheck>();
        services.TryAddSingleton<IOneflowAccounts, OneflowAccounts>();
        services.TryAddSingleton<ActiveAccounts>();
        services.TryAddSingleton<DisableQueue>();
        services.TryAddSingleton<SetupLimits>();
        services.TryAddSingleton<SetupEndpoint>();
        services.TryAddSingleton<TokenFormEndpoint>();

        services.TryAddSingleton<RegistrationStore>();
        services.TryAddSingleton<SignKeys>();
        services.TryAddSingleton<RegistrationQueue>();
        services.TryAddSingleton<Registrar>();
        services.TryAddSingleton<IOneflowRegistrar>(provider => provider.GetRequiredService<Registrar>());

        services.TryAddSingleton<InboxStore>();
        services.TryAddSingleton<UnreadableStore>();
        services.TryAddSingleton<IOneflowInbox, OneflowInbox>();
        services.TryAddSingleton<AttemptRunner>();
        services.TryAddSingleton(InboxSlots);
        services.TryAddSingleton<WebhookHandlerSlot>();
        services.TryAddSingleton<WebhookEndpoint>();

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, KeyRingCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MigrationService>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DisableWorker>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RegistrationWorker>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxReplay>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxWorker>());
        return AddClients(services);
    }

    /// <summary>Updates the tables of the integration. It can run in several processes at the same time.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task MigrateOneflowIntegrationAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
        => services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);

    private static WorkSlots InboxSlots(IServiceProvider provider)
    {
        var inbox = provider.GetRequiredService<IOptions<OneflowIntegrationOptions>>().Value.Inbox;
        return new WorkSlots(inbox.Concurrency, inbox.ConcurrencyPerAccount ?? Math.Max(1, inbox.Concurrency - 1), inbox.Concurrency * 4);
    }

    private static IHttpClientBuilder AddClients(IServiceCollection services)
    {
        services.AddOptions<OneflowConnectionOptions>().Configure<IOptions<OneflowIntegrationOptions>>((connection, integration) =>
        {
            connection.BaseAddress = integration.Value.ApiAddress;
            integration.Value.ConfigureApi?.Invoke(connection);
        });

        // The source is the store, which is registered already; the type argument is only the default.
        var http = services.AddOneflowClientFactory<TokenStore>();
        services.TryAddSingleton(provider => new OneflowConnection(
            provider.GetRequiredService<IHttpClientFactory>(),
            http.Name,
            provider.GetRequiredService<IOptions<OneflowConnectionOptions>>()));
        return http;
    }
}
