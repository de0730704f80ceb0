using ApiWrappers;
using ApiWrappers.TokenSharing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Workers;

/// <summary>One process of a fleet: it fetches a token for each line that comes in, and prints it.</summary>
public static class TokenWorker
{
    public const string Verb = "share-tokens";

    /// <param name="redis">The socket of the Redis.</param>
    /// <param name="keys">The folder of the Data Protection keys.</param>
    /// <param name="endpoint">The token endpoint.</param>
    internal static async Task RunAsync(string redis, string keys, Uri endpoint)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var cache = RedisSocket.Cache(redis);
        var sharing = new DistributedTokenSharing(
            cache, DataProtectionProvider.Create(new DirectoryInfo(keys)), NullLogger<DistributedTokenSharing>.Instance);
        var source = new OAuth2TokenCache(http, new OAuth2TokenCacheOptions { Sharing = sharing }).For(new OAuth2ClientOptions
        {
            TokenEndpoint = endpoint,
            ClientId = new OAuth2ClientId("t123"),
            ClientSecret = new OAuth2ClientSecret("secret"),
        });

        await RedisSocket.WaitForConnectionAsync(cache);
        Console.WriteLine("ready");
        OAuth2Token? token = null;
        while (await Console.In.ReadLineAsync() is { } command)
        {
            if (command == "refuse" && token is not null)
                source.Invalidate(token);

            var result = await source.GetAsync();
            token = result.Token;
            Console.WriteLine(token?.Value ?? result.Failure!.Message);
        }
    }
}
