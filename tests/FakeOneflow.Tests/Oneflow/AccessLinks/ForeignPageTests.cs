using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.AccessLinks;

/// <summary>Requests that pages of other sites can make a browser send to an access link.</summary>
public sealed class ForeignPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("null", null)]
    [InlineData("null", "cross-site")]
    [InlineData("null", "same-origin")]
    [InlineData("https://evil.example", "cross-site")]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    public async Task A_form_of_another_page_cannot_sign(string? origin, string? site)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.PendingContractAsync();
        var path = await contract.LinkPathAsync();

        var reply = await server.SendAsync("POST", path, "decision=sign", "application/x-www-form-urlencoded", Headers(origin, site));

        Assert.Equal(403, reply.Code);
        Assert.Equal("undecided", (string)(await contract.NowAsync())["parties"]![1]!["participant"]!["sign_state"]!);
    }

    [Fact]
    public async Task The_own_form_can()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.PendingContractAsync();
        var path = await contract.LinkPathAsync();

        var reply = await server.SendAsync(
            "POST", path, "decision=sign", "application/x-www-form-urlencoded",
            Headers(server.Origin.GetLeftPart(UriPartial.Authority), "same-origin"));

        Assert.Equal(200, reply.Code);
        Assert.Contains("You have signed", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image", "no-cors", null, "success")]
    [InlineData("iframe", "navigate", null, "success")]
    [InlineData("empty", "cors", null, "success")]
    [InlineData("document", "navigate", "prefetch", "success")]
    [InlineData("document", "navigate", null, "opened")]
    [InlineData(null, null, null, "opened")]
    public async Task Only_a_page_that_a_person_sees_opens_an_invitation(string? dest, string? mode, string? purpose, string status)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.PendingContractAsync();
        List<(string, string)> headers = [];
        if (dest is not null)
            headers.AddRange([("Sec-Fetch-Dest", dest), ("Sec-Fetch-Mode", mode!), ("Sec-Fetch-Site", "cross-site")]);
        if (purpose is not null)
            headers.Add(("Sec-Purpose", purpose));

        Assert.Equal(200, (await server.SendAsync("GET", await contract.LinkPathAsync(), headers: [.. headers])).Code);

        Assert.Equal(status, (string)(await contract.NowAsync())["parties"]![1]!["participant"]!["delivery_status"]!);
    }

    [Theory]
    [InlineData("/_fake/tenants/tenant-42/journal")]
    [InlineData("/_fake/openapi.yaml")]
    public async Task Not_even_an_image_of_another_page_reaches_the_control_API(string path)
    {
        var reply = await server.SendAsync(
            "GET", path, headers: [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "image")]);

        Assert.Equal(403, reply.Code);
    }

    private static (string, string)[] Headers(string? origin, string? site)
    {
        List<(string, string)> headers = [];
        if (origin is not null)
            headers.Add(("Origin", origin));
        if (site is not null)
            headers.Add(("Sec-Fetch-Site", site));
        return [.. headers];
    }
}
