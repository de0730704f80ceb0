using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Documents;

/// <summary>Checks the deadline of a document, which lies ahead and at most 45 days after its making.</summary>
internal static class DocumentDeadline
{
    public static void Check(SignDocument document, DateTimeOffset now, BodyCheck check) => check.ReportIf(
        document.Deadline <= now || document.Deadline > document.Created.Plus(SignDocument.LongestLife),
        DocumentRules.Deadline, "advanced.timeToLive.deadline",
            "The field Deadline is not within 45 days from the making of the document.");
}
