using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Tenants.Journal;

/// <summary>Writes what happened to a request into a journal.</summary>
internal static class JournalWriter
{
    /// <summary>
    /// Records a page that belongs to a tenant, and returns its response. Other pages are in no journal: nothing is known
    /// about the caller but the address.
    /// </summary>
    public static Response RecordPage(HttpRequest request, DispatchResult result)
    {
        if (result.Tenant is { } tenant)
            Record(request, result, tenant.Journal);
        return result.Response;
    }

    public static void Record(HttpRequest request, DispatchResult result, RequestJournal journal, TimeSpan elapsed = default)
    {
        if (!journal.IsOn)
            return;

        var response = result.Response;
        journal.Add(new()
        {
            // An answer without an operation follows from nothing but the request, so that its date is the server's.
            At = result.Operation is null && result.Tenant is { } tenant ? tenant.Clock.GetUtcNow() : response.Date,
            Operation = result.Operation,
            Method = RedactedText.Of(request.Method),
            Path = RedactedText.Of(request.Path.Value ?? ""),
            Query = RedactedText.Of(request.QueryString.Value ?? ""),
            RequestHeaders = JournalHeaders.Of(request.Headers),
            RequestBody = JournalBody.Of(result.Body.Bytes),
            UserId = result.UserId,
            Elapsed = elapsed,
            Status = response.Status,
            ResponseHeaders = JournalHeaders.Of(response.Headers, response.ContentType),
            ResponseBody = JournalBody.Of(response.Body),
            Fault = result.Fault,
            Rule = result.Violation?.Rule,
            JournalDetail = result.Violation is { } violation ? JournalDetail.Of(violation, result.RouteValues) : RedactedText.Empty,
            UnreadMembers = result.UnreadMembers.Count == 0 ? [] : [.. result.UnreadMembers.Select(RedactedText.Of)],
        });
    }
}
