using Microsoft.Extensions.DependencyInjection;

namespace Signicat.Client;

/// <summary>Registers the clients of the resources, each a part of <see cref="SignicatClient"/>.</summary>
internal static class SignicatResourceClients
{
    /// <summary>Registers them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key of the client; null for the one without a key.</param>
    public static void Add(IServiceCollection services, string? key = null)
    {
        Add(services, key, client => client.Accounts);
        Add(services, key, client => client.Attachments);
        Add(services, key, client => client.Documents);
        Add(services, key, client => client.Events);
        Add(services, key, client => client.Files);
        Add(services, key, client => client.IdentityProviders);
        Add(services, key, client => client.Jwts);
        Add(services, key, client => client.Notifications);
        Add(services, key, client => client.Sessions);
        Add(services, key, client => client.SignatureMethods);
        Add(services, key, client => client.Signers);
        Add(services, key, client => client.Themes);
        Add(services, key, client => client.Tokens);
        Add(services, key, client => client.Webhooks);
    }

    private static void Add<TResource>(IServiceCollection services, string? key, Func<SignicatClient, TResource> resource)
        where TResource : class
    {
        if (key is null)
            services.AddSingleton(provider => resource(provider.GetRequiredService<SignicatClient>()));
        else
            services.AddKeyedSingleton(key, (provider, _) => resource(provider.GetRequiredKeyedService<SignicatClient>(key)));
    }
}
