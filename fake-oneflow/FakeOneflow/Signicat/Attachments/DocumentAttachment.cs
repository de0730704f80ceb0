using System.Text.Json.Nodes;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Attachments;

/// <summary>Another file of a document.</summary>
internal sealed class DocumentAttachment(Guid id, JsonObject settings)
{
    public Guid Id { get; } = id;

    /// <summary>The body that it was created with, its content included.</summary>
    public JsonObject Settings { get; set => field = Undo.Set(field, value, old => field = old); } = settings;

    public string FileName => SignicatBody.Text(Settings, "fileName") ?? "attachment.pdf";

    /// <summary>True when it is signed, and not only accepted.</summary>
    public bool IsSigned => SignicatBody.Text(Settings, "type") == "sign";

    public static DocumentAttachment Keep(StateStream state, DocumentAttachment? it) =>
        state.Shared(it, () => new(state.Id(it?.Id), state.Object(it?.Settings)));
}
