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
    /// Registers what the integration needs: <see cref="IOneflowTokenStore"/>, <see cref="IOneflowClientFactory"/> that
    /// takes tokens from it, <see cref="IOneflowAccounts"/>, <see cref="IOneflowInbox"/> and <see cref="IOneflowRegistrar"/>.
    /// Options are checked when the host starts.
    /// </summary>
    /// <remarks>
    /// Tokens and sign keys are encrypted with ASP.NET Core Data Protection. Keep its keys where all processes find them and
    /// where they outlive a deployment, with <c>PersistKeysTo…</c> and <c>SetApplicationName</c>: without its keys a token
    /// cannot be read, and every account must be enabled again.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; all have defaults.</param>
    /// <returns>The builder of the HTTP client that Oneflow is called with.</returns>
    public static IHttpClientBuilder AddOneflowIntegration(this IServiceCollection services, Action<OneflowIntegrationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OneflowIntegrationOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OneflowIntegrationOptions>, OneflowIntegrationOptionsValidator>());
        services.AddDataProtection();
        services.AddAntiforgery();
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<OneflowDatabase>();
        services.TryAddSingleton<SecretProtector>();
        services.TryAddSingleton<IOneflowTokenStore, TokenStore>();
        services.TryAddSingleton<IOneflowTokenSource>(provider => provider.GetRequiredService<IOneflowTokenStore>());
        services.TryAddSingleton<TokenCheck>();
        services.TryAddSingleton<IOneflowAccounts, OneflowAccounts>();
        services.TryAddSingleton<SetupEndpoint>();
        services.TryAddSingleton<TokenFormEndpoint>();

        services.TryAddSingleton<RegistrationStore>();
        services.TryAddSingleton<RegistrationSignal>();
        services.TryAddSingleton<RegistrationQueue>();
        services.TryAddSingleton<Registrar>();
        services.TryAddSingleton<IOneflowRegistrar>(provider => provider.GetRequiredService<Registrar>());

        services.TryAddSingleton<InboxStore>();
        services.TryAddSingleton<InboxSignal>();
        services.TryAddSingleton<IOneflowInbox, OneflowInbox>();
        services.TryAddSingleton<WebhookHandling>();
        services.TryAddSingleton<WebhookEndpoint>();

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MigrationService>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RegistrationWorker>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxWorker>());
        return AddClients(services);
    }

    /// <summary>Brings the tables of the integration up to date. It may run in several processes at once.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task MigrateOneflowIntegrationAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
        => services.GetRequiredService<OneflowDatabase>().MigrateAsync(cancellationToken);

    private static IHttpClientBuilder AddClients(IServiceCollection services)
    {
        services.AddOptions<OneflowConnectionOptions>().Configure<IOptions<OneflowIntegrationOptions>>((connection, integration) =>
        {
            connection.BaseAddress = integration.Value.ApiAddress;
            integration.Value.ConfigureApi?.Invoke(connection);
        });

        // The source is the store, which is registered already; the type argument only names what would be used otherwise.
        var http = services.AddOneflowClientFactory<TokenStore>();
        services.TryAddSingleton(provider => new OneflowConnection(
            provider.GetRequiredService<IHttpClientFactory>(), http.Name, provider.GetRequiredService<IOptions<OneflowConnectionOptions>>()));
        return http;
    }
}
