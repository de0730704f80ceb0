using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace ApiWrappers.TokenSharing;

/// <summary>
/// The shared data of one client: its token, encrypted, and the claim of the process that requests the next. Members throw
/// when the store fails or is too slow.
/// </summary>
internal sealed class TokenStore(
    IDistributedCache cache, IDataProtectionProvider protection, DistributedTokenSharingOptions options, OAuth2TokenRequest request)
{
    private readonly string _tokenKey = options.KeyPrefix + request.Key;
    private readonly string _claim = RandomNumberGenerator.GetHexString(32);
    private readonly string _claimKey = options.KeyPrefix + request.Key + ":claim";

    // The key is part of the purpose, so that a token cannot be put under another client's key.
    private readonly IDataProtector _protector = protection.CreateProtector("ApiWrappers.TokenSharing", request.Key);

    /// <summary>True when the token that this process requests is for others too.</summary>
    public bool CanShare { get => field || MayHoldClaim; set; }

    // From the moment at which it is written until it is seen to be gone.
    private bool MayHoldClaim { get; set; }

    /// <summary>The shared token, if there is one that is valid and usable.</summary>
    /// <exception cref="CryptographicException">There is one that was encrypted with keys that this process does not have.</exception>
    public async Task<OAuth2Token?> ReadTokenAsync(CancellationToken cancellationToken)
    {
        var bytes = await BoundedAsync(token => cache.GetAsync(_tokenKey, token), cancellationToken).ConfigureAwait(false);
        if (bytes is null || SharedToken.Read(_protector.Unprotect(bytes)) is not { } shared || !request.IsWanted(shared.Value))
            return null;

        // By this machine's clock, with its possible error counted against the token; and never more than the whole lifetime, whatever
        // the clock says.
        var left = shared.EndsAt - request.Clock.GetUtcNow() - options.ClockDifference;
        left = left < shared.Lifetime ? left : shared.Lifetime;
        return left > TimeSpan.Zero ? new OAuth2Token(shared.Value, shared.Lifetime, shared.Lifetime - left, request.Clock) : null;
    }

    public async Task WriteTokenAsync(OAuth2Token token, CancellationToken cancellationToken)
    {
        var left = token.TimeLeft;
        if (left <= options.ClockDifference)
            return;

        var bytes = _protector.Protect(new SharedToken(token.Value, token.Lifetime, request.Clock.GetUtcNow() + left).Write());
        await WriteAsync(_tokenKey, bytes, left, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Indicates whether a process is requesting a token.</summary>
    public async Task<bool> IsClaimedAsync(CancellationToken cancellationToken)
        => await ReadClaimAsync(cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Writes the claim of this process. When this throws, it may be written all the same.</summary>
    public Task WriteClaimAsync(CancellationToken cancellationToken)
    {
        MayHoldClaim = true;
        return WriteAsync(_claimKey, Encoding.UTF8.GetBytes(_claim), options.Patience, cancellationToken);
    }

    /// <summary>Indicates whether the claim is that of this process.</summary>
    public async Task<bool> HoldsClaimAsync(CancellationToken cancellationToken)
        => MayHoldClaim = await ReadClaimAsync(cancellationToken).ConfigureAwait(false) == _claim;

    /// <summary>Removes the claim of this process, if there is one.</summary>
    public async Task RemoveClaimAsync(CancellationToken cancellationToken)
    {
        if (!MayHoldClaim || !await HoldsClaimAsync(cancellationToken).ConfigureAwait(false))
            return;

        await BoundedAsync(
            async token =>
            {
                await cache.RemoveAsync(_claimKey, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        MayHoldClaim = false;
    }

    private async Task<string?> ReadClaimAsync(CancellationToken cancellationToken)
        => await BoundedAsync(token => cache.GetAsync(_claimKey, token), cancellationToken).ConfigureAwait(false) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    private Task<bool> WriteAsync(string key, byte[] bytes, TimeSpan life, CancellationToken cancellationToken) => BoundedAsync(
        async token =>
        {
            await cache.SetAsync(key, bytes, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = life }, token)
                .ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    // Not every store observes its cancellation token, so the wait itself is bounded.
    private async Task<T> BoundedAsync<T>(Func<CancellationToken, Task<T>> use, CancellationToken cancellationToken)
        => await use(cancellationToken).WaitAsync(options.StoreTimeout, request.Clock, cancellationToken).ConfigureAwait(false);
}
