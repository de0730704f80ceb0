using Microsoft.Extensions.Logging;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Asks Oneflow whose a token is.</summary>
/// <remarks>Source: Integration Toolkit, Authentication.</remarks>
internal sealed class TokenCheck(OneflowConnection connection, ILogger<TokenCheck> logger)
{
    public async Task<(TokenVerdict Verdict, long AccountId)> AskAsync(ApiToken token, CancellationToken cancellationToken)
    {
        var result = await connection.ClientFor(token).Account.TryGetAccountAsync(cancellationToken);
        return result.Match(
            ok => (TokenVerdict.Accepted, ok.Value.Id),
            _ => (TokenVerdict.Refused, 0L),
            unexpected =>
            {
                logger.LogWarning("Oneflow could not be asked about a token: {Kind}, status {Status}.", unexpected.Error?.Kind, unexpected.Error?.Status);
                return (TokenVerdict.Unknown, 0L);
            });
    }
}
