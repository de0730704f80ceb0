using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Files;

/// <summary>Serves <c>POST /contracts/{contract_id}/files</c>.</summary>
internal static class UploadFile
{
    private const string AsAttachment = "attachment";
    private const string AsExpandedPdf = "expanded_pdf";

    public static OperationResult Handle(ApiCall call)
    {
        var form = call.Body.Form;
        if (RefuseForm(call, form) is { } badForm)
            return badForm;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        if (RefuseByTemplate(call, contract, form) is { } notOffered)
            return notOffered;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        var file = form.UploadAs == AsExpandedPdf
            ? contract.Files.Expand(call.Tenant.Oneflow.PartIds.Next, form)
            : contract.Files.Attach(call.Tenant.Oneflow.PartIds.Next(), form);
        contract.Touch(call.Now);
        if (contract.State != ContractState.Draft)
            call.Record(contract, EventTypes.ContentUpdate, contract.Id);
        return FileEndpoints.Describe(call, contract, file);
    }

    private static RuleViolation? RefuseForm(ApiCall call, UploadForm form) =>
        call.RefuseIf(call.Body.IsCut, FileRules.TooLarge)
        ?? call.RefuseIf(form.IsMalformed && !call.Body.IsCut, FileRules.FormMalformed)
        ?? RefuseParts(call, form)
        ?? call.RefuseIf(!form.HasFile && !form.IsMalformed, FileRules.FileMissing, "file", "Required.")
        ?? call.RefuseIf(
            form.HasFile && Path.GetExtension(form.FileName).Length < 2, FileRules.NameMissing, "file",
            "No file name with an extension.")
        ?? call.RefuseIf(
            !form.IsMalformed && form.UploadAs is not (AsAttachment or AsExpandedPdf), FileRules.KindUnknown, "upload_as",
            "Not one of attachment, expanded_pdf.");

    private static RuleViolation? RefuseParts(ApiCall call, UploadForm form)
    {
        var isUnknown = call.IsStrict && form.UnknownParts.Count > 0 && call.Rules.IsOn(FileRules.PartUnknown);
        if (!isUnknown && (form.RepeatedParts.Count == 0 || !call.Rules.IsOn(FileRules.PartTwice)))
            return null;

        var problems = new ParameterProblems();
        foreach (var name in isUnknown ? form.UnknownParts : form.RepeatedParts)
            problems.Add(name.Length == 0 ? "body" : name, isUnknown ? $"Unknown.{Hint(name)}" : "Given twice.");
        return new(isUnknown ? FileRules.PartUnknown : FileRules.PartTwice, problems);
    }

    private static string Hint(string name)
    {
        if (name.Length == 0)
            return " The part has no name.";

        return NearestNames.Of(name, UploadForm.Known) is [var near]
            ? $" Did you mean {near}?"
            : $" The form has {string.Join(" and ", UploadForm.Known)}.";
    }

    private static RuleViolation? RefuseByTemplate(ApiCall call, Contract contract, UploadForm form)
    {
        var isPdf = form.UploadAs == AsExpandedPdf;
        return call.RefuseIf(!isPdf && !contract.Template.TakesAttachments, FileRules.NoAttachments)
            ?? call.RefuseIf(isPdf && !contract.Template.HasPdfSection, FileRules.NoPdfSection)
            ?? call.RefuseIf(isPdf && !form.Content.Span.StartsWith("%PDF-"u8), FileRules.NotPdf, "file", "Not a PDF.");
    }
}
