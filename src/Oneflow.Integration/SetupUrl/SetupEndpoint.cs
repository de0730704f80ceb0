using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Serves the Setup URL. Anyone can call it, so its responses depend on the call and not on stored data.</summary>
internal sealed class SetupEndpoint(
    IOneflowAccounts accounts,
    ActiveAccounts active,
    DisableQueue disabling,
    SetupLimits limits,
    IntegrationMeter meter,
    RefusalLog refusals,
    IOptions<OneflowIntegrationOptions> options,
    ILogger<SetupEndpoint> logger)
{
    private static readonly ErrorResponse NotStored
        = ErrorResponse.Unavailable("not_stored", "The call could not be stored. Send it again.");

    private readonly OneflowSetupOptions _options = options.Value.Setup;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (result, error) = await TryHandleAsync(request, cancellationToken);
        if (error is null)
            return Results.Json(result);

        meter.CountSetupCall(error.Error);
        refusals.Refuse("Setup URL", error.Error);
        if (error.Status == StatusCodes.Status429TooManyRequests)
            request.HttpContext.Response.Headers.RetryAfter = "60";
        return error.ToResult();
    }

    private async Task<(JsonObject? Result, ErrorResponse? Error)> TryHandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, error) = await RequestBody.ReadAsync(request, _options.MaxBodyBytes, cancellationToken);
        if (error is not null)
            return (null, error);
        if (SetupCall.Read(body) is not { } call)
            return (null, ErrorResponse.Malformed);
        if (Problem(call) is { } problem)
            return (null, problem);

        try
        {
            return Is(call, _options.EnableEvent)
                ? await EnableAsync(call.AccountId!.Value, call.Token, cancellationToken)
                : await DisableAsync(call.AccountId!.Value, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            logger.LogError(exception, "A call of the Setup URL for account {AccountId} failed at the database.", call.AccountId);
            return (null, NotStored);
        }
        catch (CryptographicException exception)
        {
            logger.LogError(
                exception, "A call of the Setup URL for account {AccountId} failed at the Data Protection keys.", call.AccountId);
            return (null, NotStored);
        }
    }

    private ErrorResponse? Problem(SetupCall call)
    {
        var events = string.Create(CultureInfo.InvariantCulture, $"\"{_options.EnableEvent}\" or \"{_options.DisableEvent}\"");
        return string.IsNullOrEmpty(call.Event) ? ErrorResponse.BadRequest("event_missing", $"event is missing. Send {events}.")
            : !Is(call, _options.EnableEvent) && !Is(call, _options.DisableEvent)
                ? ErrorResponse.BadRequest("event_unknown", $"event is unknown. Send {events}.")
            : call.AccountId is null ? ErrorResponse.BadRequest(
                "account_missing", "account_id is missing, or is not an id. Send the id of the account, a number above 0.")
            : null;
    }

    private static bool Is(SetupCall call, string name) => name.Equals(call.Event, StringComparison.OrdinalIgnoreCase);

    private async Task<(JsonObject? Result, ErrorResponse? Error)> EnableAsync(
        long accountId, string? token, CancellationToken cancellationToken)
    {
        if (OneflowAccounts.IsToken(token) && !limits.TryTake(accountId))
        {
            return (null, ErrorResponse.Of(
                StatusCodes.Status429TooManyRequests, "too_many_calls",
                "Too many calls enable accounts. Send the call again in a minute."));
        }

        var enabled = await accounts.EnableAsync(token, accountId, cancellationToken);
        if (enabled.Outcome == OneflowEnableOutcome.Enabled)
            return (await EnabledAsync(accountId, cancellationToken), null);

        return (null, enabled.Outcome switch
        {
            OneflowEnableOutcome.TokenMissing
                => ErrorResponse.BadRequest("token_missing", "data.token is missing. Send the token of the extension."),
            OneflowEnableOutcome.TokenMalformed
                => ErrorResponse.BadRequest("token_malformed", "data.token is not a token: it must have 40 letters, digits and hyphens."),
            OneflowEnableOutcome.TokenRefused => ErrorResponse.Of(
                StatusCodes.Status401Unauthorized, "token_refused", "Oneflow does not accept the token. Nothing was changed."),
            OneflowEnableOutcome.OtherAccount => ErrorResponse.Of(
                StatusCodes.Status403Forbidden, "other_account",
                "The token belongs to another account than account_id. Nothing was changed."),
            _ => ErrorResponse.Unavailable(
                "oneflow_unreachable", "Oneflow could not be asked about the token. Nothing was changed; send the call again."),
        });
    }

    private async Task<JsonObject> EnabledAsync(long accountId, CancellationToken cancellationToken)
    {
        meter.CountSetupCall("enabled");
        var response = new JsonObject { ["status"] = "enabled" };
        if (_options.OAuthLink is { } link && await link(accountId, cancellationToken) is { } address)
            response["oauth_link"] = address.AbsoluteUri;
        return response;
    }

    // The response is the same for all accounts, known or not, and Oneflow is asked later.
    private async Task<(JsonObject? Result, ErrorResponse? Error)> DisableAsync(long accountId, CancellationToken cancellationToken)
    {
        meter.CountSetupCall("received");
        if (await active.HasTokenAsync(accountId, cancellationToken))
            disabling.Add(accountId);
        return (new JsonObject { ["status"] = "received" }, null);
    }
}
