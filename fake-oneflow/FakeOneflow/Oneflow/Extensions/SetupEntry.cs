using OneflowFake.Tenants.Journal;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>
/// An attempt to call a Setup URL, for the journal. Of the address only the path is recorded: the rest could be a secret.
/// </summary>
internal static class SetupEntry
{
    public static JournalEntry Of(SetupCall call, SetupAttempt attempt, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> response)
    {
        var url = new Uri(call.Url);
        return new()
        {
            At = attempt.Time,
            Operation = null,
            Method = RedactedText.Of("POST"),
            Path = RedactedText.Of(url.AbsolutePath),
            Query = RedactedText.Of(url.Query.Length > 0 ? "?[hidden]" : ""),
            RequestHeaders = JournalHeaders.Of([], "application/json"),
            RequestBody = JournalBody.Of(body),
            UserId = null,
            Status = attempt.Status ?? 0,
            ResponseHeaders = JournalHeaders.None,
            ResponseBody = JournalBody.Of(response),
            Fault = null,
            Rule = null,
            JournalDetail = RedactedText.Empty,
            UnreadMembers = [],
            SetupCall = new(
                RedactedText.Of(call.EventName),
                attempt.OauthLink is { } link ? RedactedText.Of(link) : null,
                attempt.Error is { } error ? RedactedText.Of(error) : null),
        };
    }
}
