using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace ApiWrappers.TokenSharing;

/// <summary>
/// Shares tokens between processes through any <see cref="IDistributedCache"/>, encrypted with Data Protection, whose keys the
/// processes must share. One process requests a token and the others use it.
/// <para>
/// A plain store has no lock, so the guarantee is: one token request for all processes as long as a read and a write of the store
/// together take less than <see cref="DistributedTokenSharingOptions.SettleTime"/>, and the request takes less than
/// <see cref="DistributedTokenSharingOptions.Patience"/>. Otherwise a second process may request a token of its own, which only costs
/// that request.
/// </para>
/// <para>
/// When the store fails, each process requests its own tokens and keeps them in memory. This is logged once as a warning; the store is
/// tried again with each token that is needed, and its recovery is logged too.
/// </para>
/// </summary>
public sealed class DistributedTokenSharing : OAuth2TokenSharing
{
    private readonly IDistributedCache _cache;
    private readonly IDataProtectionProvider _protection;
    private readonly ILogger<DistributedTokenSharing> _logger;
    private readonly DistributedTokenSharingOptions _options;
    private int _isDown;
    private int _isForeign;

    /// <summary>Creates the sharing of one process.</summary>
    /// <param name="cache">The store that the processes share, such as Redis.</param>
    /// <param name="protection">Encrypts the tokens; with keys and an application name that the processes share.</param>
    /// <param name="logger">Logs when the store fails and when it recovers. No token and no secret is logged.</param>
    /// <param name="options">The options; the same in each process.</param>
    public DistributedTokenSharing(
        IDistributedCache cache, IDataProtectionProvider protection, ILogger<DistributedTokenSharing> logger,
        DistributedTokenSharingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(protection);
        ArgumentNullException.ThrowIfNull(logger);
        _cache = cache;
        _protection = protection;
        _logger = logger;
        _options = options ?? new DistributedTokenSharingOptions();
    }

    /// <inheritdoc/>
    public override async Task<OAuth2TokenResult> GetAsync(OAuth2TokenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var store = new TokenStore(_cache, _protection, _options, request);
        OAuth2TokenResult result = default;
        try
        {
            if (await FindAsync(store, request.Clock, cancellationToken).ConfigureAwait(false) is { } shared)
                return new(shared);

            result = await request.FetchAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
            // Also when all callers have left, or the store failed in between: another process need not wait for this one then.
            if (store.CanShare)
                await ShareAsync(store, result.Token).ConfigureAwait(false);
        }
    }

    private async Task<OAuth2Token?> FindAsync(TokenStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await FindOrClaimAsync(store, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(exception);
            return null;
        }
    }

    // Fischer's algorithm: a process that finds no claim writes its own, waits until all others that found none have written theirs,
    // and holds the claim if its own is still there. Null for the process that must request the token.
    private async Task<OAuth2Token?> FindOrClaimAsync(TokenStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            if (await ReadTokenAsync(store, cancellationToken).ConfigureAwait(false) is { } token)
                return token;

            if (clock.GetElapsedTime(started) >= _options.Patience)
            {
                store.CanShare = true;
                return null;
            }

            if (await store.IsClaimedAsync(cancellationToken).ConfigureAwait(false))
            {
                await Task.Delay(_options.LookInterval * (0.5 + _options.Jitter()), clock, cancellationToken).ConfigureAwait(false);
                continue;
            }

            await store.WriteClaimAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(_options.SettleTime, clock, cancellationToken).ConfigureAwait(false);

            // Between the first look and the claim another may have shared one.
            if (await store.HoldsClaimAsync(cancellationToken).ConfigureAwait(false))
                return await ReadTokenAsync(store, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<OAuth2Token?> ReadTokenAsync(TokenStore store, CancellationToken cancellationToken)
    {
        try
        {
            var token = await store.ReadTokenAsync(cancellationToken).ConfigureAwait(false);
            Recovered();
            return token;
        }
        catch (CryptographicException exception)
        {
            if (Interlocked.Exchange(ref _isForeign, 1) == 0)
                _logger.LogWarning(exception,
                    "A shared token cannot be decrypted, so it is replaced. Configure the processes to share their Data Protection "
                    + "keys and application name.");
            return null;
        }
    }

    private async Task ShareAsync(TokenStore store, OAuth2Token? token)
    {
        if (token is not null)
            await TryAsync(store.WriteTokenAsync(token, CancellationToken.None)).ConfigureAwait(false);
        await TryAsync(store.RemoveClaimAsync(CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task TryAsync(Task use)
    {
        try
        {
            await use.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Failed(exception);
        }
    }

    private void Failed(Exception exception)
    {
        if (Interlocked.Exchange(ref _isDown, 1) == 0)
            _logger.LogWarning(exception,
                "The store of shared tokens fails, so this process requests its own tokens until the store recovers.");
    }

    private void Recovered()
    {
        if (Interlocked.Exchange(ref _isDown, 0) == 1)
            _logger.LogInformation("The store of shared tokens has recovered.");
    }
}
