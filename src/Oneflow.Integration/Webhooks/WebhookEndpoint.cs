using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Takes deliveries. Only 200 stops Oneflow from sending one again, so it is answered only for what is stored.</summary>
internal sealed class WebhookEndpoint(
    RegistrationStore registrations, InboxStore inbox, InboxSignal signal, IOptions<OneflowIntegrationOptions> options, ILogger<WebhookEndpoint> logger)
{
    private readonly int _maxBodyBytes = options.Value.Webhook.MaxBodyBytes;

    public async Task<IResult> HandleAsync(long accountId, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await CappedBody.ReadAsync(request, _maxBodyBytes, cancellationToken) is not { } bytes)
            return ErrorAnswer.TooLarge(_maxBodyBytes);
        if (WebhookBody.Read(bytes) is not { } body)
            return ErrorAnswer.NoJson();

        try
        {
            // Which accounts are known is not told: a stranger gets the same answer for those that are not.
            var key = await registrations.FindSignKeyAsync(accountId, cancellationToken);
            if (key is null || !WebhookSignature.IsValid(body.CallbackId, key, body.Signature))
                return ErrorAnswer.Of(StatusCodes.Status401Unauthorized, "signature_wrong", "The signature does not fit callback_id and the sign key of the account.");

            if (await inbox.AddAsync(accountId, body, cancellationToken))
                signal.Set();
            return Results.Ok();
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            logger.LogError(exception, "A delivery for account {AccountId} could not be stored. Oneflow will send it again.", accountId);
            return ErrorAnswer.Unavailable("not_stored", "The delivery could not be stored. Send it again.");
        }
        catch (CryptographicException exception)
        {
            logger.LogError(exception, "The sign key of account {AccountId} cannot be decrypted. Bring the Data Protection keys back, or let the account be enabled again.", accountId);
            return ErrorAnswer.Unavailable("key_unreadable", "The signature cannot be checked now. Send the delivery again.");
        }
    }
}
