using Microsoft.Extensions.Logging;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Enables and disables accounts in the store, after asking Oneflow.</summary>
internal sealed class OneflowAccounts(
    IOneflowTokenStore store, TokenCheck check, RegistrationQueue registrations, ILogger<OneflowAccounts> logger) : IOneflowAccounts
{
    /// <summary>Returns true when Oneflow has to be asked about a token: it has the right form.</summary>
    public static bool IsToken(string? token) => !string.IsNullOrWhiteSpace(token) && Parse(token.Trim()) is not null;

    public async Task<OneflowEnableResult> EnableAsync(string? token, long? accountId = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(token))
            return new OneflowEnableResult(OneflowEnableOutcome.TokenMissing);
        if (Parse(token.Trim()) is not { } parsed)
            return new OneflowEnableResult(OneflowEnableOutcome.TokenMalformed);

        var (result, owner) = await check.AskAsync(parsed, cancellationToken);
        if (result == TokenCheckResult.Unknown)
            return new OneflowEnableResult(OneflowEnableOutcome.Unreachable);
        if (result == TokenCheckResult.Refused)
            return new OneflowEnableResult(OneflowEnableOutcome.TokenRefused);
        if (accountId is not null && accountId != owner)
        {
            logger.LogWarning("A token was sent for account {AccountId} that belongs to another account. Nothing was stored.", accountId);
            return new OneflowEnableResult(OneflowEnableOutcome.OtherAccount);
        }

        await store.StoreAsync(owner, parsed, cancellationToken);
        await registrations.RequestAsync(owner, cancellationToken);
        if (logger.IsEnabled(LogLevel.Information))
            logger.LogInformation("Account {AccountId} is enabled.", owner);
        return new OneflowEnableResult(OneflowEnableOutcome.Enabled, owner);
    }

    public async Task<OneflowDisableOutcome> DisableAsync(long accountId, CancellationToken cancellationToken = default)
    {
        ApiToken? token;
        try
        {
            token = await store.GetTokenAsync(accountId, cancellationToken);
        }
        catch (OneflowTokenUnavailableException)
        {
            // Also when it cannot be decrypted: then it is useless, and enabling replaces it.
            token = null;
        }

        if (token is null)
            return OneflowDisableOutcome.NothingStored;

        switch ((await check.AskAsync(token, cancellationToken)).Result)
        {
            case TokenCheckResult.Refused:
                await store.RejectedAsync(accountId, token, cancellationToken);
                return OneflowDisableOutcome.Disabled;
            case TokenCheckResult.Accepted:
                logger.LogWarning(
                    "A call said that account {AccountId} was disabled, but Oneflow still accepts its token. It was kept.", accountId);
                return OneflowDisableOutcome.Kept;
            default:
                return OneflowDisableOutcome.Unreachable;
        }
    }

    private static ApiToken? Parse(string token)
    {
        try
        {
            return ApiToken.Parse(token);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
