using System.Text;
using ApiWrappers;
using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class FileScenarios
{
    private const string Terms = "terms and conditions\n";
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Download = "docs/download-a-contract-file";
    private const string Upload = "docs/create-a-contract-with-a-pdf";

    public static IEnumerable<Scenario> All => [.. Reads, .. Uploads];

    private static IEnumerable<Scenario> Reads =>
    [
        new("listContractFiles", 200, "sorted", Download, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            await AttachAsync(fixture, contract.Id);
            return Call.Of(
                client => client.Files.TryListContractFilesAsync(contract.Id, sort: Sort.ByDescending(FileSortKey.Name)),
                client => client.Files.ListContractFilesAsync(contract.Id, sort: Sort.ByDescending(FileSortKey.Name)));
        }),
        new("getContractFile", 200, "description", Download, Documented, async fixture => Get((await fixture.DraftAsync()).Id, 1)),
        new("getContractFile", 302, "download", "certified-connectors/Oneflow", Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            var file = await AttachAsync(fixture, contract.Id);
            return Call.Of(
                client => client.Files.TryDownloadContractFileAsync(contract.Id, file, Stream.Null),
                client => client.Files.DownloadContractFileAsync(contract.Id, file, Stream.Null));
        }),
        new("getContractFile", 400, "malformed-download", "certified-connectors/Oneflow", Inferred,
            async fixture => Get((await fixture.DraftAsync()).Id, 1) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "?download=please"),
        })
        {
            Rule = "file-download-malformed",
        },
        new("getContractFile", 400, "malformed-id", Errors, Inferred, async fixture => Get((await fixture.DraftAsync()).Id, 1) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "first"),
        }),
        new("getContractFile", 404, "unknown", Errors, Documented, async fixture => Get((await fixture.DraftAsync()).Id, 1_000_000))
        {
            Rule = "file-unknown",
        },
        new("getContractFile", 409, "verification-before-signing", Download, Inferred,
            async fixture => Get((await fixture.PendingAsync()).Id, 2))
        {
            Rule = "file-no-verification",
        },
    ];

    private static IEnumerable<Scenario> Uploads =>
    [
        new("uploadContractFile", 200, "attachment", Upload, Documented,
            async fixture => Send(fixture, (await fixture.DraftAsync()).Id, "terms.txt", UploadAs.Attachment))
        {
            Changes = ["+file"],
        },
        new("uploadContractFile", 200, "expanded-pdf", Upload, Documented, async fixture =>
            Send(fixture, (await fixture.OrderAsync()).Id, "offer.pdf", UploadAs.ExpandedPdf, "%PDF-1.4\n%%EOF\n"))
        {
            Changes = ["+file"],
        },
        new("uploadContractFile", 200, "attachment-when-pending", Upload, Inferred, async fixture =>
            Send(fixture, (await fixture.PendingAsync()).Id, "terms.txt", UploadAs.Attachment))
        {
            Changes = ["+file"],
            Events = ["contract:content_update"],
        },
        new("uploadContractFile", 400, "name-without-extension", Upload, Documented, async fixture =>
            Send(fixture, (await fixture.DraftAsync()).Id, "terms", UploadAs.Attachment))
        {
            Rule = "upload-file-name",
        },
        new("uploadContractFile", 400, "unknown-kind", Upload, Documented, async fixture =>
            Send(fixture, (await fixture.DraftAsync()).Id, "terms.txt", UploadAs.From("appendix")))
        {
            Rule = "upload-as-unknown",
        },
        new("uploadContractFile", 400, "no-form", Upload, Documented,
            async fixture => Send(fixture, (await fixture.DraftAsync()).Id, "terms.txt", UploadAs.Attachment) with
        {
            Tamper = request => request.Content =
                new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        })
        {
            Rule = "upload-form-malformed",
        },
        new("uploadContractFile", 400, "no-file", Upload, Documented,
            async fixture => Send(fixture, (await fixture.DraftAsync()).Id, "terms.txt", UploadAs.Attachment) with
        {
            Tamper = request => request.Content = new MultipartFormDataContent { { Text("attachment"), "upload_as" } },
        })
        {
            Rule = "upload-file-missing",
        },
        new("uploadContractFile", 400, "unknown-part", Upload, Inferred, async fixture =>
            Send(fixture, (await fixture.DraftAsync()).Id, "terms.txt", UploadAs.Attachment) with
            {
                Tamper = request => request.Content = new MultipartFormDataContent
                {
                    { Text("attachment"), "upload_as" }, { Text(Terms), "file", "terms.txt" }, { Text("1"), "folder_id" },
                },
            })
        {
            Rule = "upload-part-unknown",
        },
        new("uploadContractFile", 400, "two-files", Upload, Inferred, async fixture =>
            Send(fixture, (await fixture.DraftAsync()).Id, "terms.txt", UploadAs.Attachment) with
            {
                Tamper = request => request.Content = new MultipartFormDataContent
                {
                    { Text("attachment"), "upload_as" }, { Text(Terms), "file", "terms.txt" }, { Text("more"), "file", "more.txt" },
                },
            })
        {
            Rule = "upload-part-twice",
        },
        new("uploadContractFile", 400, "no-attachments-by-template", Upload, Documented, async fixture =>
            Send(fixture, (await fixture.WithoutAttachmentsAsync()).Id, "terms.txt", UploadAs.Attachment))
        {
            Rule = "upload-no-attachments",
        },
        new("uploadContractFile", 400, "no-pdf-section", Upload, Documented, async fixture =>
            Send(fixture, (await fixture.DraftAsync()).Id, "offer.pdf", UploadAs.ExpandedPdf, "%PDF-1.4\n%%EOF\n"))
        {
            Rule = "upload-no-pdf-section",
        },
        new("uploadContractFile", 400, "not-a-pdf", Upload, Inferred, async fixture =>
            Send(fixture, (await fixture.OrderAsync()).Id, "offer.pdf", UploadAs.ExpandedPdf))
        {
            Rule = "upload-not-pdf",
        },
        new("uploadContractFile", 404, "unknown-contract", Upload, Documented,
            fixture => Task.FromResult(Send(fixture, 1, "terms.txt", UploadAs.Attachment))),
        new("uploadContractFile", 409, "overdue-contract", Upload, Inferred, async fixture =>
            Send(fixture, (await fixture.OverdueAsync()).Id, "terms.txt", UploadAs.Attachment)),
    ];

    private static async Task<long> AttachAsync(AccountFixture fixture, long contract)
    {
        ContractFile file = await fixture.Admin.Files.UploadContractFileAsync(contract, File("terms.txt", Terms), UploadAs.Attachment);
        return file.Id;
    }

    private static StringContent Text(string text) => new(text) { Headers = { ContentType = null } };

    private static ApiFile File(string name, string content) => new(new MemoryStream(Encoding.ASCII.GetBytes(content)), name);

    private static Call Get(long contract, long file) => Call.Of(
        client => client.Files.TryGetContractFileAsync(contract, file), client => client.Files.GetContractFileAsync(contract, file));

    private static Call Send(AccountFixture fixture, long contract, string name, UploadAs kind, string content = Terms)
    {
        var email = fixture.Tenant.Admin.Email;
        return Call.Of(
            client => client.AsUser(email).Files.TryUploadContractFileAsync(contract, File(name, content), kind),
            client => client.AsUser(email).Files.UploadContractFileAsync(contract, File(name, content), kind));
    }
}
