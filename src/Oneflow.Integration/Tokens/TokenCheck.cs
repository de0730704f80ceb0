using Microsoft.Extensions.Logging;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Asks Oneflow which account a token belongs to.</summary>
/// <remarks>Source: Integration Toolkit, Authentication.</remarks>
internal sealed class TokenCheck(OneflowConnection connection, ILogger<TokenCheck> logger)
{
    public async Task<(TokenCheckResult Result, long AccountId)> AskAsync(ApiToken token, CancellationToken cancellationToken)
    {
        var result = await connection.ClientFor(token).Account.TryGetAccountAsync(cancellationToken);
        return result.Match(
            ok => (TokenCheckResult.Accepted, ok.Value.Id),
            _ => (TokenCheckResult.Refused, 0L),
            unexpected =>
            {
                logger.LogWarning(
                    "Oneflow could not be asked about a token: {Kind}, status {Status}.", unexpected.Error?.Kind, unexpected.Error?.Status);
                return (TokenCheckResult.Unknown, 0L);
            });
    }
}
