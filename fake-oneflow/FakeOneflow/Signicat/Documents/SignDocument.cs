using System.Text.Json.Nodes;
using OneflowFake.Signicat.Attachments;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Documents;

/// <summary>A document to be signed.</summary>
/// <param name="id">Its id.</param>
/// <param name="settings">What it was made with, but for signers and content.</param>
/// <param name="content">The main document; null when there is none.</param>
/// <param name="created">When it was made.</param>
internal sealed class SignDocument(Guid id, JsonObject settings, JsonObject? content, DateTimeOffset created)
{
    /// <summary>The longest time that signers have, which is also the default.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(45);

    // The default of deleteAfterHours, as documented.
    private static readonly TimeSpan DefaultRetention = TimeSpan.FromHours(168);

    public Guid Id { get; } = id;

    /// <summary>Title, references, contact and the like, as callers send them.</summary>
    public JsonObject Settings { get; set => field = Undo.Set(field, value, old => field = old); } = settings;

    public JsonObject? Content { get; } = content;
    public DateTimeOffset Created { get; } = created;
    public DateTimeOffset LastUpdated { get; set => field = Undo.Set(field, value, old => field = old); } = created;
    public DateTimeOffset? SignedDate { get; set => field = Undo.Set(field, value, old => field = old); }
    public TrackedList<DocumentSigner> Signers { get; } = [];
    public TrackedList<DocumentAttachment> Attachments { get; } = [];
    /// <summary>The body that it was created with.</summary>
    public TrackedList<JsonObject> Notices { get; } = [];

    public DocumentState State { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>True when the files of the signed document are made.</summary>
    public bool IsPackaged { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>True when its files are gone, as they have been kept long enough.</summary>
    public bool IsDeleted { get; set => field = Undo.Set(field, value, old => field = old); }

    public string ExternalId => SignicatBody.Text(Settings, "externalId") ?? "";
    public string Title => SignicatBody.Text(Settings, "title") ?? "";
    public string FileName => (Content is null ? null : SignicatBody.Text(Content, "fileName")) ?? "document.pdf";
    public IReadOnlyList<string> Tags => SignicatBody.Texts(Advanced, "tags");

    /// <summary>The number of attachments that were announced.</summary>
    public int AnnouncedAttachments => SignicatBody.Integer(Advanced, "attachments") ?? 0;

    public int RequiredSignatures =>
        SignicatBody.Integer(Advanced, "requiredSignatures") is > 0 and var count ? Math.Min(count, Signers.Count) : Signers.Count;

    public int CurrentSignatures => Signers.Count(signer => signer.SignedTime is not null);

    public DateTimeOffset Deadline => SignicatBody.Time(Advanced?["timeToLive"] as JsonObject, "deadline") ?? Created.Plus(LongestLife);

    /// <summary>The time that its files are kept after it was signed or expired.</summary>
    public TimeSpan Retention =>
        SignicatBody.Integer(Advanced?["timeToLive"] as JsonObject, "deleteAfterHours") is { } hours
        ? TimeSpan.FromHours(Math.Max(hours, 0))
        : DefaultRetention;

    /// <summary>True when the national identity numbers of all signers are asked for.</summary>
    public bool AsksForNationalId => SignicatBody.Flag(Advanced, "getSocialSecurityNumber") == true;

    public bool IsEnded => State is DocumentState.Signed or DocumentState.Canceled or DocumentState.Expired;

    /// <summary>The formats that are made of it after it was signed.</summary>
    public IReadOnlyList<string> Formats =>
    [
        "native", "standard_packaging",
        .. SignicatBody.Texts(Content?["packaging"] as JsonObject, "signaturePackageFormats").Where(format => format is "pades" or "xades"),
    ];

    private JsonObject? Advanced => Settings["advanced"] as JsonObject;

    public DocumentSigner? FindSigner(string id) => Guid.TryParse(id, out var guid) ? Signers.Find(signer => signer.Id == guid) : null;

    public DocumentAttachment? FindAttachment(string id) =>
        Guid.TryParse(id, out var guid) ? Attachments.Find(attachment => attachment.Id == guid) : null;

    public static SignDocument Keep(StateStream state, SignDocument? it) => state.Shared(
        it,
        () => new(
            state.Id(it?.Id), state.Object(it?.Settings), state.Flag(it?.Content is not null) ? state.Object(it?.Content) : null,
            state.Time(it?.Created)),
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        LastUpdated = state.Time(LastUpdated);
        SignedDate = state.TimeOrNull(SignedDate);
        state.Fill(Signers, DocumentSigner.Keep);
        state.Fill(Attachments, DocumentAttachment.Keep);
        state.Fill(Notices, (stream, notice) => stream.Object(notice));
        State = (DocumentState)state.Int((int)State);
        IsPackaged = state.Flag(IsPackaged);
        IsDeleted = state.Flag(IsDeleted);
    }
}
