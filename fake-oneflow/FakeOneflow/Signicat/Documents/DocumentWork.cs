using OneflowFake.Tenants;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Documents;

/// <summary>Something that the clock does to a document.</summary>
internal sealed class DocumentWork(Tenant tenant, SignDocument document, DocumentStep step, string? reason) : DueWork
{
    private readonly SignDocument _document = document;
    private readonly DocumentStep _step = step;
    private readonly string? _reason = reason;

    public override string What => _step switch
    {
        DocumentStep.Expire => $"document {_document.Id} expires",
        DocumentStep.Cancel => $"document {_document.Id} is canceled",
        DocumentStep.Package => $"the files of document {_document.Id} are packaged",
        DocumentStep.Warn => $"an event warns of the deletion of document {_document.Id}",
        _ => $"document {_document.Id} is deleted",
    };

    public override bool IsWanted(DateTimeOffset due) => DocumentService.IsWanted(_document, _step, due);

    public override void Happen(DateTimeOffset due)
    {
        if (IsWanted(due))
            DocumentService.Happen(tenant, _document, _step, _reason, due);
    }

    public static DocumentWork Keep(StateStream state, DocumentWork? it, Tenant tenant) => new(
        tenant, SignDocument.Keep(state, it?._document), (DocumentStep)state.Int((int?)it?._step), state.TextOrNull(it?._reason));
}
