using System.Net.Sockets;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace Workers;

/// <summary>A Redis that listens on a Unix socket.</summary>
public static class RedisSocket
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns the settings of a connection that fails fast and connects again by itself.</summary>
    /// <param name="path">The path of the socket.</param>
    public static ConfigurationOptions Options(string path) => new()
    {
        EndPoints = { new UnixDomainSocketEndPoint(path) },
        AbortOnConnectFail = false,
        ConnectTimeout = 2000,
        BacklogPolicy = BacklogPolicy.FailFast,
    };

    /// <summary>Creates the distributed cache that backends use.</summary>
    /// <param name="path">The path of the socket.</param>
    public static RedisCache Cache(string path) => new(new RedisCacheOptions { ConfigurationOptions = Options(path) });

    /// <summary>Returns when a cache is connected, which its client tries in the background.</summary>
    /// <param name="cache">The cache.</param>
    /// <exception cref="OperationCanceledException">It is not connected within 30 seconds.</exception>
    public static async Task WaitForConnectionAsync(IDistributedCache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await cache.GetAsync("any", timeout.Token);
                return;
            }
            catch (RedisException)
            {
                await Task.Delay(20, timeout.Token);
            }
        }
    }
}
