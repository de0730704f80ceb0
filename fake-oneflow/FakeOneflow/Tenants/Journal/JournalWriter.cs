using Microsoft.AspNetCore.Http;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Tenants.Journal;

/// <summary>Writes what happened to a request into a journal.</summary>
internal static class JournalWriter
{
    private static readonly Dictionary<string, string> NoSegments = [];

    public static void Record(HttpRequest request, DispatchResult result, RequestJournal journal)
    {
        if (!journal.IsOn)
            return;

        var response = result.Response;
        journal.Add(new()
        {
            // An answer without an operation follows from nothing but the request, so that its date is the server's.
            At = result.Match is null && result.Tenant is { } tenant ? tenant.Clock.GetUtcNow() : response.Date,
            Operation = result.Match?.Route,
            Method = RedactedText.Of(request.Method),
            Path = RedactedText.Of(request.Path.Value ?? ""),
            Query = RedactedText.Of(request.QueryString.Value ?? ""),
            RequestHeaders = JournalHeaders.Of(request.Headers),
            RequestBody = JournalBody.Of(result.Body.Bytes.Span),
            UserId = result.ActingUser?.Id,
            Status = response.Status,
            ResponseHeaders = JournalHeaders.Of(response.Headers, response.ContentType),
            ResponseBody = JournalBody.Of(response.Body.Span),
            Fault = result.Fault,
            Rule = result.Violation?.Rule,
            JournalDetail = result.Violation is { } violation ? JournalDetail.Of(violation, result.Match?.Values ?? NoSegments) : RedactedText.Empty,
            UnreadMembers = [.. result.UnreadMembers.Select(RedactedText.Of)],
        });
    }
}
