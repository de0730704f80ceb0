using Microsoft.Extensions.Caching.Distributed;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>A store in memory that keeps how long entries were to live, and fails when told to.</summary>
internal sealed class StubStore : IDistributedCache
{
    public Dictionary<string, byte[]> Entries { get; } = [];

    public Dictionary<string, TimeSpan> Lives { get; } = [];

    /// <summary>Called before each use.</summary>
    public Action<string> OnUse { get; set; } = _ => { };

    /// <summary>Called after each write.</summary>
    public Action<string> OnWritten { get; set; } = _ => { };

    /// <summary>The task that a read waits for; complete by default.</summary>
    public Task Reading { get; set; } = Task.CompletedTask;

    public byte[]? Get(string key) => throw new NotSupportedException();

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        OnUse($"get {key}");
        await Reading;
        return Entries.GetValueOrDefault(key);
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        OnUse($"set {key}");
        Entries[key] = value;
        Lives[key] = options.AbsoluteExpirationRelativeToNow!.Value;
        OnWritten(key);
        return Task.CompletedTask;
    }

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        OnUse($"remove {key}");
        Entries.Remove(key);
        return Task.CompletedTask;
    }
}
