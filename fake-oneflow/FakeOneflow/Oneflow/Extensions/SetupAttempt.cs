using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>One attempt to call a Setup URL.</summary>
/// <param name="Time">When, on the tenant's clock.</param>
/// <param name="Status">The HTTP status of the response; null when there was none.</param>
/// <param name="OauthLink">Where the answer sends the user; null when it does not.</param>
/// <param name="Error">Why there was no answer, or what is wrong with it; null when nothing is.</param>
/// <param name="Response">The body of the response; null when there was no response.</param>
internal sealed record SetupAttempt(DateTimeOffset Time, int? Status, string? OauthLink, string? Error, ReceiverResponse? Response)
{
    public static SetupAttempt Keep(StateStream state, SetupAttempt? it) => new(
        state.Time(it?.Time), state.IntOrNull(it?.Status), state.TextOrNull(it?.OauthLink), state.TextOrNull(it?.Error),
        state.ValueOrNull(it?.Response, ReceiverResponse.Keep));
}
