using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Serves the Setup URL.</summary>
internal sealed class SetupEndpoint(IOneflowAccounts accounts, IOptions<OneflowIntegrationOptions> options, ILogger<SetupEndpoint> logger)
{
    private readonly OneflowSetupOptions _options = options.Value.Setup;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await CappedBody.ReadAsync(request, _options.MaxBodyBytes, cancellationToken) is not { } body)
            return ErrorAnswer.TooLarge(_options.MaxBodyBytes);
        if (SetupCall.Read(body) is not { } call)
            return ErrorAnswer.NoJson();
        if (string.IsNullOrEmpty(call.Event))
            return Bad("event_missing", $"event is missing. Send \"{_options.EnableEvent}\" or \"{_options.DisableEvent}\".");

        var enables = call.Event.Equals(_options.EnableEvent, StringComparison.OrdinalIgnoreCase);
        if (!enables && !call.Event.Equals(_options.DisableEvent, StringComparison.OrdinalIgnoreCase))
            return Bad("event_unknown", $"event is unknown. Send \"{_options.EnableEvent}\" or \"{_options.DisableEvent}\".");
        if (call.AccountId is not { } accountId)
            return Bad("account_missing", "account_id is missing, or no id. Send the id of the account, a number above 0.");

        try
        {
            return enables
                ? await EnableAsync(accountId, call.Token, cancellationToken)
                : await DisableAsync(accountId, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            logger.LogError(exception, "A call of the Setup URL for account {AccountId} failed at the database.", accountId);
            return ErrorAnswer.Unavailable("not_stored", "The call could not be stored. Send it again.");
        }
    }

    private async Task<IResult> EnableAsync(long accountId, string? token, CancellationToken cancellationToken)
    {
        var result = await accounts.EnableAsync(token, accountId, cancellationToken);
        return result.Outcome switch
        {
            OneflowEnableOutcome.Enabled => await EnabledAsync(accountId, cancellationToken),
            OneflowEnableOutcome.TokenMissing => Bad("token_missing", "data.token is missing. Send the token of the extension."),
            OneflowEnableOutcome.TokenMalformed => Bad("token_malformed", "data.token is no token: it must have 40 letters, digits and hyphens."),
            OneflowEnableOutcome.TokenRefused => ErrorAnswer.Of(StatusCodes.Status401Unauthorized, "token_refused", "Oneflow does not accept the token. Nothing was changed."),
            OneflowEnableOutcome.OtherAccount => ErrorAnswer.Of(StatusCodes.Status403Forbidden, "other_account", "The token belongs to another account than account_id says. Nothing was changed."),
            _ => Unreachable(),
        };
    }

    private async Task<IResult> EnabledAsync(long accountId, CancellationToken cancellationToken)
    {
        var answer = new JsonObject { ["status"] = "enabled" };
        if (_options.OAuthLink is { } link && await link(accountId, cancellationToken) is { } address)
            answer["oauth_link"] = address.AbsoluteUri;
        return Results.Json(answer);
    }

    private async Task<IResult> DisableAsync(long accountId, CancellationToken cancellationToken)
        => await accounts.DisableAsync(accountId, cancellationToken) switch
        {
            // What was stored before is nobody's business who may have made the call up.
            OneflowDisableOutcome.Disabled or OneflowDisableOutcome.NothingStored => Results.Json(new JsonObject { ["status"] = "disabled" }),
            OneflowDisableOutcome.Kept => ErrorAnswer.Of(StatusCodes.Status409Conflict, "token_still_accepted", "Oneflow still accepts the token of the account, so it was kept."),
            _ => Unreachable(),
        };

    private static IResult Bad(string error, string message) => ErrorAnswer.Of(StatusCodes.Status400BadRequest, error, message);

    private static IResult Unreachable()
        => ErrorAnswer.Unavailable("oneflow_unreachable", "Oneflow could not be asked about the token. Nothing was changed; send the call again.");
}
