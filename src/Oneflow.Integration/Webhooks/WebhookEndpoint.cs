using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Receives deliveries. Only 200 stops Oneflow from sending one again, so only stored deliveries get it.</summary>
internal sealed class WebhookEndpoint(
    SignKeys keys,
    InboxStore inbox,
    UnreadableStore unreadable,
    IntegrationMeter meter,
    RefusalLog refusals,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<WebhookEndpoint> logger)
{
    private static readonly ErrorResponse SignatureWrong = ErrorResponse.Of(
        StatusCodes.Status401Unauthorized, "signature_wrong", "The signature does not match callback_id and the sign key of the account.");

    private readonly int _maxBodyBytes = options.Value.Webhook.MaxBodyBytes;

    public async Task<IResult> HandleAsync(long accountId, HttpRequest request, CancellationToken cancellationToken)
    {
        var error = await TryHandleAsync(accountId, request, cancellationToken);
        if (error is null)
            return Results.Ok();

        meter.CountDelivery(error.Error);
        refusals.Refuse("webhook", error.Error);
        return error.ToResult();
    }

    private async Task<ErrorResponse?> TryHandleAsync(long accountId, HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, error) = await RequestBody.ReadAsync(request, _maxBodyBytes, cancellationToken);
        if (error is not null)
            return error;
        if (DeliveryReader.Read(body) is not { } read)
            return ErrorResponse.Malformed;

        try
        {
            // Known accounts are not revealed: for unknown ones the same work leads to the same response.
            var key = await keys.FindAsync(accountId, cancellationToken);
            if (!WebhookSignature.IsValid(read.Delivery.CallbackId, key ?? SignKeys.Decoy, read.Signature) || key is null)
                return SignatureWrong;

            await StoreAsync(accountId, read.Delivery, body, cancellationToken);
            return null;
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            logger.LogError(exception, "A delivery for account {AccountId} could not be stored. Oneflow will send it again.", accountId);
            return ErrorResponse.Unavailable("not_stored", "The delivery could not be stored. Send it again.");
        }
    }

    private async Task StoreAsync(long accountId, Delivery delivery, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (delivery.Problem is null)
        {
            meter.CountDelivery(await inbox.AddAsync(accountId, delivery, cancellationToken) ? "stored" : "repeated");
            return;
        }

        var isNew = await unreadable.AddAsync(accountId, delivery, body, cancellationToken);
        meter.CountDelivery(isNew ? "unreadable" : "repeated");
        if (isNew)
        {
            logger.LogError(
                "A delivery for account {AccountId} has a right signature, but cannot be read: {Reason}. "
                + "It is kept, and read again at each start; "
                + "{Count} of its events are handled.",
                accountId, delivery.Problem, delivery.Events.Count);
        }
    }
}
