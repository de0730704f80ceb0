using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Files that are not there, or cannot be uploaded.</summary>
internal static class FileScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["upload-too-large"] = tenant => UploadAsync(tenant, "a.txt", "attachment", new string('x', 10 * 1024 * 1024)),
        ["upload-form-malformed"] = async tenant => await (await tenant.NewContractAsync()).SendAsync("POST", "/files", "{}"),
        ["upload-file-missing"] = tenant => UploadAsync(tenant, null, "attachment"),
        ["upload-file-name"] = tenant => UploadAsync(tenant, "a", "attachment"),
        ["upload-as-unknown"] = tenant => UploadAsync(tenant, "a.txt", "appendix"),
        ["upload-part-unknown"] = tenant => SendAsync(tenant, "folder_id"),
        ["upload-part-twice"] = tenant => SendAsync(tenant, "upload_as"),
        ["upload-no-attachments"] = async tenant => await tenant.UploadAsync(
            (await tenant.NewContractAsync(Bodies.Contract(tenant)
                .With("workspace_id", tenant.RestrictedWorkspace).With("template_id", tenant.BareTemplate))).Path,
            "a.txt", "attachment", "a"),
        ["upload-no-pdf-section"] = tenant => UploadAsync(tenant, "a.pdf", "expanded_pdf", "%PDF-1.4"),
        ["upload-not-pdf"] = async tenant =>
            await tenant.UploadAsync((await tenant.NewOrderAsync()).Path, "a.pdf", "expanded_pdf", "a"),
        ["file-unknown"] = tenant => GetAsync(tenant, "3"),
        ["file-no-verification"] = tenant => GetAsync(tenant, "2"),
        ["file-download-malformed"] = tenant => GetAsync(tenant, "1?download=please"),
    };

    private static async Task<Reply> UploadAsync(TestTenant tenant, string? name, string kind, string content = "a") =>
        await tenant.UploadAsync((await tenant.NewContractAsync()).Path, name, kind, content);

    private static async Task<Reply> SendAsync(TestTenant tenant, string part)
    {
        string[] parts = ["name=\"file\"; filename=\"a.txt\"", "name=\"upload_as\"", $"name=\"{part}\""];
        var body = string.Concat(parts.Select(name => $"--edge\r\nContent-Disposition: form-data; {name}\r\n\r\nattachment\r\n"));
        return await tenant.SendTextAsync(
            "POST", $"{(await tenant.NewContractAsync()).Path}/files", body + "--edge--\r\n", tenant.Admin, "multipart/form-data; boundary=edge");
    }

    private static async Task<Reply> GetAsync(TestTenant tenant, string file) =>
        await (await tenant.NewContractAsync()).SendAsync("GET", $"/files/{file}");
}
