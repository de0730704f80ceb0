using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Files;

/// <summary>Rules about the files of a contract.</summary>
internal static class FileRules
{
    private const string Pdf = "docs/create-a-contract-with-a-pdf";

    public static Rule TooLarge { get; } = Upload(
        "upload-too-large", Confidence.Inferred, "The upload is larger than 10 MiB, the most that this fake takes.");

    public static Rule FormMalformed { get; } = Upload(
        "upload-form-malformed", Confidence.Documented, "The body must be a form: send multipart/form-data with its boundary.");

    public static Rule FileMissing { get; } = Upload(
        "upload-file-missing", Confidence.Documented, "The form has no part file.");

    public static Rule NameMissing { get; } = Upload(
        "upload-file-name", Confidence.Documented, "The part file must have a file name with an extension.");

    public static Rule KindUnknown { get; } = Upload(
        "upload-as-unknown", Confidence.Documented, "The part upload_as must be attachment or expanded_pdf.");

    public static Rule PartUnknown { get; } = Upload(
        "upload-part-unknown", Confidence.Inferred, "The form has a part that this operation does not know; parameter_problems names it.");

    public static Rule PartTwice { get; } = Upload(
        "upload-part-twice", Confidence.Inferred, "A part of the form is given twice; parameter_problems names it.");

    public static Rule NoAttachments { get; } = Upload(
        "upload-no-attachments", Confidence.Documented, "The template does not allow attachments: see its available_options.");

    public static Rule NoPdfSection { get; } = Upload(
        "upload-no-pdf-section", Confidence.Documented, "The contract does not have exactly one PDF section to fill.");

    public static Rule NotPdf { get; } = Upload(
        "upload-not-pdf", Confidence.Inferred, "Only a PDF can fill the PDF section.");

    public static Rule Unknown { get; } = Get(
        "file-unknown", 404, Confidence.Documented, "The contract has no file with this id.");

    public static Rule NoVerification { get; } = Get(
        "file-no-verification", 409, Confidence.Inferred,
            "The contract was not signed by all before 2024-01-15 13:00 UTC, so there is no verification.");

    public static Rule DownloadMalformed { get; } = Get(
        "file-download-malformed", 400, Confidence.Inferred, "The parameter download is neither true nor false.");

    private static Rule Upload(string id, Confidence confidence, string detail) =>
        new(id, 400, [OperationIds.UploadContractFile], Pdf, confidence, detail);

    private static Rule Get(string id, int status, Confidence confidence, string detail) =>
        new(id, status, [OperationIds.GetContractFile], "docs/download-a-contract-file", confidence, detail);
}
