using FakeOneflow.Http;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Journal;

/// <summary>Writes what happened to a request into a journal.</summary>
internal static class Recorder
{
    private static readonly Dictionary<string, string> NoSegments = [];

    public static void Record(HttpRequest request, Verdict verdict, RequestJournal journal)
    {
        if (!journal.IsOn)
            return;

        var answer = verdict.Answer;
        journal.Add(new()
        {
            // An answer without an operation follows from nothing but the request, so that its date is the server's.
            At = verdict.Match is null && verdict.Tenant is { } tenant ? tenant.Clock.GetUtcNow() : answer.Date,
            Operation = verdict.Match?.Route,
            Method = RedactedText.Of(request.Method),
            Path = RedactedText.Of(request.Path.Value ?? ""),
            Query = RedactedText.Of(request.QueryString.Value ?? ""),
            RequestHeaders = JournalHeaders.Of(request.Headers),
            RequestBody = JournalBody.Of(verdict.Body.Bytes.Span),
            UserId = verdict.ActingUser?.Id,
            Status = answer.Status,
            AnswerHeaders = JournalHeaders.Of(answer.Headers, answer.ContentType),
            AnswerBody = JournalBody.Of(answer.Body.Span),
            Fault = verdict.Fault,
            Rule = verdict.Refusal?.Rule,
            Cause = verdict.Refusal is { } refusal ? Cause.Of(refusal, verdict.Match?.Values ?? NoSegments) : RedactedText.Empty,
            UnreadMembers = [.. verdict.UnreadMembers.Select(RedactedText.Of)],
        });
    }
}
