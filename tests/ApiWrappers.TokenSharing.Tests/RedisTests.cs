using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging.Testing;
using Workers;

namespace ApiWrappers.TokenSharing.Tests;

public sealed class RedisTests
{
    [RedisFact]
    public async Task Three_processes_have_one_token_and_after_a_refusal_one_more()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        await using var endpoint = await TokenEndpointServer.StartAsync();
        var workers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WorkerProcess.StartAsync(redis, endpoint)));
        try
        {
            Assert.Equal(["A1", "A1", "A1"], await Task.WhenAll(workers.Select(worker => worker.SendAsync("get"))));
            Assert.Equal(1, endpoint.Requests);
            Assert.Equal(["A2", "A2", "A2"], await Task.WhenAll(workers.Select(worker => worker.SendAsync("refuse"))));
            Assert.Equal(2, endpoint.Requests);
        }
        finally
        {
            foreach (var worker in workers)
                worker.Dispose();
        }
    }

    [RedisFact]
    public async Task A_redis_that_stops_in_mid_run_is_done_without_and_taken_again_when_it_is_back()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        using var server = new TokenServer();
        var log = new FakeLogger<DistributedTokenSharing>();
        using var cache = redis.OpenCache();
        using var otherCache = redis.OpenCache();
        var (first, second) = (Source(redis, cache, server, log), Source(redis, otherCache, server, log));
        Assert.Equal("A1", await ValueAsync(first));
        Assert.Equal("A1", await ValueAsync(second));

        await redis.StopAsync();
        Assert.Equal("A1", await ValueAsync(first));
        Assert.Equal("A2", await RenewedAsync(first));
        Assert.Equal("A3", await RenewedAsync(first));
        Assert.StartsWith("Warning: The store of shared tokens fails", Assert.Single(log.Lines()), StringComparison.Ordinal);

        await redis.StartAsync();
        await RedisSocket.WaitForConnectionAsync(cache);
        await RedisSocket.WaitForConnectionAsync(otherCache);
        Assert.Equal("A4", await RenewedAsync(first));
        Assert.Equal("A4", await RenewedAsync(second));
        Assert.Equal("Information: The store of shared tokens has recovered.", log.Lines()[1]);
        Assert.Equal(1, await redis.CountAsync());
    }

    private static OAuth2TokenSource Source(
        RedisServer redis, IDistributedCache cache, TokenServer server, FakeLogger<DistributedTokenSharing> log)
    {
        var sharing = new DistributedTokenSharing(cache, DataProtectionProvider.Create(redis.Folder), log);
        return new OAuth2TokenCache(new HttpClient(server), new OAuth2TokenCacheOptions { Sharing = sharing }).For(new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/token"),
            ClientId = new OAuth2ClientId("t123"),
            ClientSecret = new OAuth2ClientSecret("secret"),
        });
    }

    private static async Task<string> ValueAsync(OAuth2TokenSource source) => (await source.GetAsync()).Token!.Value;

    private static async Task<string> RenewedAsync(OAuth2TokenSource source)
    {
        source.Invalidate((await source.GetAsync()).Token!);
        return await ValueAsync(source);
    }
}
