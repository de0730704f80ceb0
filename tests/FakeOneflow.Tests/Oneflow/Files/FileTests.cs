using System.Globalization;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Files;

public sealed class FileTests(TestServer server) : IClassFixture<TestServer>, IDisposable
{
    private readonly HttpClient _direct = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose() => _direct.Dispose();

    [Fact]
    public async Task A_download_leads_to_a_storage_that_needs_no_credentials_and_minds_none()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var location = await LocationAsync(tenant, $"{contract.Path}/files/1?download=true");

        var reply = await server.SendAsync("GET", location);
        var asked = await server.SendAsync(
            "GET", location, headers: [("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin)]);

        Assert.Equal((200, "binary/octet-stream"), (reply.Code, reply.ContentType));
        Assert.Contains("Content-Disposition: attachment; filename=\"Order 17.pdf\"", reply.Head, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.4\n", reply.Body, StringComparison.Ordinal);
        Assert.Equal(reply.Body, asked.Body);
        Assert.Equal(404, (await server.SendAsync("GET", location + "x")).Code);
    }

    [Fact]
    public async Task The_pdf_points_to_its_own_objects()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync(Bodies.Contract(tenant).With("name", "Årets (sista) \\ avtal"));
        var pdf = (await server.SendAsync("GET", await LocationAsync(tenant, $"{contract.Path}/files/1?download=true"))).Body;

        var table = int.Parse(pdf.Split("startxref\n")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        var rows = pdf[table..].Split('\n')[3..7];

        Assert.StartsWith("xref\n0 5\n", pdf[table..], StringComparison.Ordinal);
        for (var number = 1; number <= rows.Length; number++)
        {
            var offset = int.Parse(rows[number - 1][..10], CultureInfo.InvariantCulture);
            Assert.StartsWith($"{number} 0 obj\n", pdf[offset..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Attachments_add_up_and_the_pdf_section_has_the_last_upload()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewOrderAsync();

        var attached = (await tenant.UploadAsync(contract.Path, "terms.txt", "attachment", "Terms")).Json;
        var first = (await tenant.UploadAsync(contract.Path, "a.pdf", "expanded_pdf", "%PDF-1.4 a")).Json;
        var second = (await tenant.UploadAsync(contract.Path, "b.pdf", "expanded_pdf", "%PDF-1.4 b")).Json;

        Assert.Equal((long)first["id"]!, (long)second["id"]!);
        var list = (await contract.SendAsync("GET", "/files/?limit=all&sort=name")).Json["data"]!.AsArray();
        Assert.Equal(["Order 17.pdf", "b.pdf", "terms.txt"], list.Select(file => (string)file!["name"]!));
        Assert.Equal(["contract", "pdf", "attachment"], list.Select(file => (string)file!["type"]!));
        Assert.Equal("txt", (string)attached["extension"]!);
        var location = await LocationAsync(tenant, $"{contract.Path}/files/{attached["id"]}?download=true");
        Assert.Equal("Terms", (await server.SendAsync("GET", location)).Body);
        await contract.SendAsync("DELETE", "");
        Assert.Equal(404, (await server.SendAsync("GET", location)).Code);
    }

    private async Task<string> LocationAsync(TestTenant tenant, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Origin, "/v1" + path));
        request.Headers.Add("x-oneflow-api-token", tenant.Token);
        using var response = await _direct.SendAsync(request);
        Assert.Equal(302, (int)response.StatusCode);
        return response.Headers.Location!.AbsolutePath;
    }
}
