using Microsoft.Extensions.DependencyInjection;

namespace Oneflow.Client;

/// <summary>Registers the clients of the resources, each a part of <see cref="OneflowClient"/>.</summary>
internal static class OneflowResourceClients
{
    /// <summary>Registers them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key of the client; null for the one without a key.</param>
    public static void Add(IServiceCollection services, string? key = null)
    {
        Add(services, key, client => client.Account);
        Add(services, key, client => client.Comments);
        Add(services, key, client => client.Contacts);
        Add(services, key, client => client.Contracts);
        Add(services, key, client => client.Core);
        Add(services, key, client => client.DataFields);
        Add(services, key, client => client.Events);
        Add(services, key, client => client.Files);
        Add(services, key, client => client.Folders);
        Add(services, key, client => client.Helpers);
        Add(services, key, client => client.Parties);
        Add(services, key, client => client.Products);
        Add(services, key, client => client.Tags);
        Add(services, key, client => client.TemplateTypes);
        Add(services, key, client => client.Templates);
        Add(services, key, client => client.Users);
        Add(services, key, client => client.Webhooks);
        Add(services, key, client => client.Workspaces);
    }

    private static void Add<TResource>(IServiceCollection services, string? key, Func<OneflowClient, TResource> resource)
        where TResource : class
    {
        if (key is null)
            services.AddSingleton(provider => resource(provider.GetRequiredService<OneflowClient>()));
        else
            services.AddKeyedSingleton(key, (provider, _) => resource(provider.GetRequiredKeyedService<OneflowClient>(key)));
    }
}
