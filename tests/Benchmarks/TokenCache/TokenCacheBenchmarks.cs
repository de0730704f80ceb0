using ApiWrappers;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Memory;

namespace Benchmarks.TokenCache;

/// <summary>Takes a token that is there.</summary>
public class TokenCacheBenchmarks
{
    private const string Key = "client|https://auth.example.com/connect/token|read write";

    private volatile string _field = "token";
    private OAuth2TokenSource _source = null!;

    private MemoryCache Peer { get; } = new(new MemoryCacheOptions());

    [GlobalSetup]
    public void Setup()
    {
        Peer.Set(Key, "token", TimeSpan.FromHours(1));
        _source = new OAuth2TokenCache(new HttpClient(new TokenHandler())).For(new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/connect/token"),
            ClientId = new OAuth2ClientId("client"),
            ClientSecret = new OAuth2ClientSecret("secret"),
            Scopes = ["read", "write"],
        });
        _source.GetAsync().AsTask().GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Cleanup() => Peer.Dispose();

    [Benchmark(Baseline = true, Description = "floor, a volatile field")]
    public string Floor() => _field;

    [Benchmark(Description = "ours")]
    public string Ours()
    {
        var token = _source.GetAsync();
        return token.IsCompletedSuccessfully ? token.Result.Token!.Value : throw new InvalidOperationException("The token is not there.");
    }

    [Benchmark(Description = "IMemoryCache")]
    public string Memory() =>
        Peer.TryGetValue(Key, out string? token) ? token! : throw new InvalidOperationException("The token is not there.");
}
