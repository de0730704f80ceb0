using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Files;

/// <summary>The forms that HTTP libraries write, which name files in several ways.</summary>
public sealed class UploadFormTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Kind = "--BB\r\nContent-Disposition: form-data; name=\"upload_as\"\r\n\r\nattachment\r\n";

    [Theory]
    [InlineData("multipart/form-data; boundary=BB", "Content-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"", "x.pdf")]
    [InlineData("multipart/form-data; boundary=BB", "Content-Disposition: form-data; name=file; filename=x.pdf", "x.pdf")]
    [InlineData("multipart/form-data; boundary=BB", "content-disposition: form-data; name=\"file\"; filename=\"x.pdf\"", "x.pdf")]
    [InlineData(
        "multipart/form-data; boundary=BB", "Content-Disposition: form-data; name=file; filename=x.pdf; filename*=utf-8''%c3%a5.pdf",
            "å.pdf")]
    [InlineData("multipart/form-data; boundary=BB", "Content-Disposition: form-data; name=\"file\"; filename*=utf-8''%c3%a5.pdf", "å.pdf")]
    [InlineData("multipart/form-data; boundary=BB", "Content-Disposition: form-data; name=\"file\"; filename=\"åä.pdf\"", "åä.pdf")]
    [InlineData(
        "multipart/form-data; boundary=BB", "Content-Disposition: form-data; name=\"file\"; filename=\"=?utf-8?B?w6UucGRm?=\"", "å.pdf")]
    [InlineData(
        "multipart/form-data; boundary=BB",
        "Content-Transfer-Encoding: binary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"", "x.pdf")]
    [InlineData("multipart/form-data; boundary=\"BB\"", "Content-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"", "x.pdf")]
    [InlineData(
        "multipart/form-data; charset=utf-8; boundary=BB", "Content-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"", "x.pdf")]
    public async Task Every_usual_way_to_name_a_file_is_read(string contentType, string part, string name)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        var reply = await UploadAsync(tenant, contract.Path, contentType, $"{Kind}--BB\r\n{part}\r\n\r\nx\r\n--BB--\r\n");

        Assert.Equal((200, name), (reply.Code, (string?)reply.Json["name"]));
    }

    [Theory]
    [InlineData("Content-Disposition: form-data; name=\"uploadAs\"", "uploadAs", "Unknown. Did you mean upload_as?")]
    [InlineData("Content-Disposition: form-data; name=\"folder_id\"", "folder_id", "Unknown. The form has file and upload_as.")]
    [InlineData("Content-Disposition: form-data; name=\"extra\"; filename=\"y.pdf\"", "extra", "Unknown. The form has file and upload_as.")]
    [InlineData("Content-Type: text/plain", "body", "Unknown. The part has no name.")]
    public async Task A_part_that_is_not_known_is_named_unless_the_tenant_is_lenient(string part, string name, string problem)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var body = $"{Kind}--BB\r\nContent-Disposition: form-data; name=\"file\"; "
            + $"filename=\"x.pdf\"\r\n\r\nx\r\n--BB\r\n{part}\r\n\r\n1\r\n--BB--\r\n";

        var refused = await UploadAsync(tenant, contract.Path, "multipart/form-data; boundary=BB", body);
        Assert.Equal((400, problem), (refused.Code, (string?)refused.Json["parameter_problems"]![name]![0]));

        await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""");
        Assert.Equal(200, (await UploadAsync(tenant, contract.Path, "multipart/form-data; boundary=BB", body)).Code);
    }

    [Fact]
    public async Task A_part_that_comes_twice_is_named()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        const string File = "--BB\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\nx\r\n";

        var reply = await UploadAsync(tenant, contract.Path, "multipart/form-data; boundary=BB", Kind + File + Kind + File + "--BB--\r\n");

        Assert.Equal(["upload_as", "file"], reply.Json["parameter_problems"]!.AsObject().Select(problem => problem.Key));
        Assert.Single((await tenant.GetAsync($"{contract.Path}/files")).Json["data"]!.AsArray());
    }

    private Task<Reply> UploadAsync(TestTenant tenant, string contract, string contentType, string body) => server.SendAsync(
        "POST", $"/v1{contract}/files", body, contentType, ("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin));
}
