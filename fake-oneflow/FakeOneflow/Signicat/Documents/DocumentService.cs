using System.Text.Json.Nodes;
using OneflowFake.Signicat.Events;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants;

namespace OneflowFake.Signicat.Documents;

/// <summary>
/// Changes documents on the clock of their tenant, and raises the events that report it. To be used under the tenant's lock.
/// </summary>
internal static class DocumentService
{
    /// <summary>The time from the call until a document is canceled.</summary>
    public static readonly TimeSpan CancelDelay = TimeSpan.FromSeconds(2);

    /// <summary>The time from the last signature until the files are made.</summary>
    public static readonly TimeSpan PackagingDelay = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The time from the event that warns of a deletion until the deletion, unless the document ends later than the event.
    /// </summary>
    public static readonly TimeSpan DeletionWarning = TimeSpan.FromHours(24);

    public static void Add(Tenant tenant, SignDocument document)
    {
        document.State = document.AnnouncedAttachments > 0 ? DocumentState.WaitingForAttachments : DocumentState.Unsigned;
        tenant.Signicat.Documents.Add(document);
        Tell(tenant, document, "document_created", document.Created);
        Watch(tenant, document);
    }

    /// <summary>Schedules the end of a document at its deadline, unless that was moved.</summary>
    public static void Watch(Tenant tenant, SignDocument document) =>
        Schedule(tenant, document, document.Deadline, DocumentStep.Expire);

    /// <summary>Cancels a document a little later, unless it has ended before that.</summary>
    public static void Cancel(Tenant tenant, SignDocument document, string reason) =>
        Schedule(tenant, document, tenant.Clock.GetUtcNow().Plus(CancelDelay), DocumentStep.Cancel, reason);

    /// <summary>Indicates whether something that is due would still happen.</summary>
    public static bool IsWanted(SignDocument document, DocumentStep step, DateTimeOffset due) => step switch
    {
        DocumentStep.Expire => !document.IsEnded && document.Deadline <= due,
        DocumentStep.Cancel => !document.IsEnded,
        _ => true,
    };

    /// <summary>Does what is due, and wanted.</summary>
    public static void Happen(Tenant tenant, SignDocument document, DocumentStep step, string? reason, DateTimeOffset at)
    {
        switch (step)
        {
            case DocumentStep.Expire:
                End(tenant, document, DocumentState.Expired, "document_expired", at);
                DeleteLater(tenant, document, at);
                break;
            case DocumentStep.Cancel:
                End(tenant, document, DocumentState.Canceled, "document_canceled", at, new() { ["message"] = reason });
                break;
            case DocumentStep.Package:
                Package(tenant, document, at);
                break;
            case DocumentStep.Warn:
                Tell(tenant, document, "document_before_deleted", at);
                break;
            default:
                Delete(tenant, document, at);
                break;
        }
    }

    /// <summary>Notes that an attachment came. When all that were announced are there, signers can sign.</summary>
    public static void Attached(SignDocument document)
    {
        if (document.State == DocumentState.WaitingForAttachments && document.Attachments.Count >= document.AnnouncedAttachments)
            document.State = DocumentState.Unsigned;
    }

    /// <summary>The reason why a signer cannot sign now; null when it can.</summary>
    public static string? WhyNot(SignDocument document, DocumentSigner signer)
    {
        if (document.IsEnded)
            return "The document is signed, canceled or expired already.";
        if (document.State == DocumentState.WaitingForAttachments)
            return "The document waits for attachments that were announced.";
        if (signer.SignedTime is not null)
            return "The signer has signed already.";
        var waiting = document.Signers.Where(other => other.SignedTime is null).ToList();
        if (!signer.IsRequired && waiting.Exists(other => other.IsRequired))
            return "Signers that are required sign before the others.";
        return waiting.Exists(other => other.IsRequired == signer.IsRequired && other.Order < signer.Order)
            ? "Signers of a lower order sign first."
            : null;
    }

    public static void Sign(Tenant tenant, SignDocument document, DocumentSigner signer)
    {
        var now = tenant.Clock.GetUtcNow();
        signer.SignedTime = now;
        document.LastUpdated = now;
        if (document.CurrentSignatures < document.RequiredSignatures)
        {
            document.State = DocumentState.PartialSigned;
            Tell(tenant, document, "document_partially_signed", now, new() { ["signer"] = SignerJson.OfEvent(signer) });
            return;
        }

        document.SignedDate = now;
        End(tenant, document, DocumentState.Signed, "document_signed", now, new()
        {
            ["signedTime"] = SignicatResponse.Time(now),
            ["signers"] = new JsonArray([.. document.Signers.Where(other => other.SignedTime is not null).Select(SignerJson.OfEvent)]),
        });
        Schedule(tenant, document, now.Plus(PackagingDelay), DocumentStep.Package);
        DeleteLater(tenant, document, now);
    }

    /// <summary>Schedules the deletion of the files of a document that has ended.</summary>
    private static void DeleteLater(Tenant tenant, SignDocument document, DateTimeOffset ended)
    {
        var end = ended.Plus(document.Retention);
        var warning = end.Plus(-DeletionWarning);
        Schedule(tenant, document, warning > ended ? warning : ended, DocumentStep.Warn);
        Schedule(tenant, document, end, DocumentStep.Delete);
    }

    private static void Delete(Tenant tenant, SignDocument document, DateTimeOffset at)
    {
        document.IsDeleted = true;
        document.LastUpdated = at;
        Tell(tenant, document, "document_deleted", at, new() { ["message"] = "The time that the document is kept is over." });
    }

    private static void Schedule(
        Tenant tenant, SignDocument document, DateTimeOffset moment, DocumentStep step, string? reason = null) =>
        tenant.ScheduledWork.Add(moment, new DocumentWork(tenant, document, step, reason));

    private static void Package(Tenant tenant, SignDocument document, DateTimeOffset at)
    {
        document.IsPackaged = true;
        document.LastUpdated = at;
        Tell(tenant, document, "document_packaged", at);
    }

    private static void End(
        Tenant tenant, SignDocument document, DocumentState state, string type, DateTimeOffset at, JsonObject? payload = null)
    {
        document.State = state;
        document.LastUpdated = at;
        Tell(tenant, document, type, at, payload);
    }

    private static void Tell(Tenant tenant, SignDocument document, string type, DateTimeOffset at, JsonObject? payload = null)
    {
        var whole = new JsonObject { ["documentId"] = SignicatResponse.Id(document.Id), ["externalDocumentId"] = document.ExternalId };
        foreach (var (name, value) in payload ?? [])
            whole[name] = value?.DeepClone();
        SignicatEventLog.Record(tenant, type, whole, document.Tags, at);
    }
}
