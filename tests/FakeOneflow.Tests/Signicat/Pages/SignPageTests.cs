using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat.Pages;

/// <summary>The page of a signer, as a browser meets it, and the JWT that it brings back.</summary>
public sealed class SignPageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Whoever_signs_returns_with_a_jwt_that_the_api_validates()
    {
        var (tenant, token, document) = await DocumentAsync();
        var path = PathOf(document);

        var page = await server.SendAsync("GET", path);
        var decided = await SendOnceAsync(path, "decision=sign");

        Assert.Contains("<button name=\"decision\" value=\"sign\">", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("https://crates.example/success?order=1&idfy-jwt=ey", decided, StringComparison.Ordinal);
        var verdict = (await tenant.SendAsync(token, "POST", "/jwt/validate", $$"""{"jwt":"{{decided.Split("idfy-jwt=")[1]}}"}""")).Json;
        Assert.True((bool)verdict["valid"]!);
        Assert.Equal((string)document["documentId"]!, (string)verdict["payload"]!["documentId"]!);
        Assert.Equal("Ann Crate", (string)verdict["payload"]!["signSuccess"]!["fullName"]!);
        var signature = (await tenant.SendAsync(token, "GET", $"/signature/documents/{document["documentId"]}"))
            .Json["signers"]![0]!["documentSignature"]!;
        Assert.Equal("DK", (string)signature["socialSecurityNumber"]!["countryCode"]!);
        Assert.NotNull(signature["attributes"]!["mitid.uuid"]);
        Assert.Equal("211084", (string)signature["dateOfBirth"]!);
        Assert.Contains("is signed, canceled or expired already", (await server.SendAsync("GET", path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_shows_that_the_page_is_there_and_signs_nothing()
    {
        var (tenant, token, document) = await DocumentAsync();

        var head = await server.SendUncheckedAsync("HEAD", PathOf(document));
        var get = await server.SendAsync("GET", PathOf(document));

        Assert.Equal((200, 200, ""), (head.Code, get.Code, head.Body));
        Assert.Equal("text/html; charset=utf-8", head.ContentType);
        Assert.Equal(404, (await server.SendUncheckedAsync("HEAD", "/signicat/start?jwt=nothing")).Code);
        var status = await tenant.SendAsync(token, "GET", $"/signature/documents/{document["documentId"]}/status");
        Assert.Equal("unsigned", (string)status.Json["documentStatus"]!);
    }

    [Fact]
    public async Task Whoever_rejects_returns_with_a_jwt_that_says_so()
    {
        var (tenant, token, document) = await DocumentAsync();

        var decided = await SendOnceAsync(PathOf(document), "decision=reject");

        Assert.StartsWith("https://crates.example/cancel?idfy-jwt=ey", decided, StringComparison.Ordinal);
        var verdict = (await tenant.SendAsync(token, "POST", "/jwt/validate", $$"""{"jwt":"{{decided.Split("idfy-jwt=")[1]}}"}""")).Json;
        Assert.True((bool)verdict["payload"]!["aborted"]!);
        var now = (await tenant.SendAsync(token, "GET", $"/signature/documents/{document["documentId"]}")).Json;
        Assert.Equal("unsigned", (string)now["status"]!["documentStatus"]!);
    }

    [Fact]
    public async Task A_jwt_is_valid_for_ten_minutes_and_only_as_it_was_signed()
    {
        var (tenant, token, document) = await DocumentAsync();
        var jwt = (await SendOnceAsync(PathOf(document), "decision=sign")).Split("idfy-jwt=")[1];

        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:10:00"}""");

        Assert.False((bool)(await ValidateAsync(jwt))["valid"]!);
        Assert.Equal("The token has expired.", (string)(await ValidateAsync(jwt))["error"]!);
        Assert.Equal("The signature is not valid.", (string)(await ValidateAsync(jwt[..^1] + (jwt[^1] == 'A' ? 'B' : 'A')))["error"]!);
        Assert.Equal(404, (await server.SendAsync("GET", PathOf(document)[..^2])).Code);

        async Task<JsonNode> ValidateAsync(string text) =>
            (await tenant.SendAsync(token, "POST", "/jwt/validate", $$"""{"jwt":"{{text}}"}""")).Json;
    }

    [Fact]
    public async Task An_event_is_brought_about_by_request()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();

        var mocked = (await tenant.SendAsync(token, "POST", "/notification/events/mock", """{"eventType":"document_signed"}""")).Json;

        Assert.Equal(("document_signed", "mock"), ((string)mocked["type"]!, (string)mocked["tags"]![0]!));
        Assert.Equal((string)mocked["id"]!, (string)(await tenant.SendAsync(token, "GET", "/notification/events/peek")).Json[0]!["id"]!);
        Assert.Equal(400, (await tenant.SendAsync(token, "POST", "/notification/events/mock", """{"eventType":"ping"}""")).Code);
    }

    [Fact]
    public async Task The_operations_of_the_sdks_are_there()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        const string urls = """{"ReturnUrls":{"Error":"https://a.example/e","Abort":"https://a.example/a","Success":"https://a.example/s"}}""";

        var session = (await tenant.SendAsync(token, "POST", "/identification/session", urls)).Json;

        Assert.Equal(200, (await tenant.SendAsync(token, "GET", $"/identification/v2/sessions/{session["RequestId"]}")).Code);
        Assert.Empty((await tenant.SendAsync(token, "GET", "/identification/v2/jwks")).Json["keys"]!.AsArray());
        Assert.True((bool)(await tenant.SendAsync(token, "GET", "/admin/account")).Json["TestAccount"]!);
        Assert.Equal("{}", (await server.SendAsync("GET", "/signicat/signature/status/ping")).Body);
    }

    /// <summary>Whatever the address to return to is: the signature is there, and the response is one that can be sent.</summary>
    [Theory]
    [InlineData("https://crates.example/\\u00fc?a=\\u00fc", "https://crates.example/%C3%BC?a=%C3%BC&idfy-jwt=ey")]
    [InlineData("https://kr\\u00e5kor.example/", "https://xn--krkor-nra.example/?idfy-jwt=ey")]
    [InlineData("https://crates.example/\\r\\nX-Evil: 1", "https://crates.example/%0D%0AX-Evil:%201?idfy-jwt=ey")]
    [InlineData("https://crates.example/#done", "https://crates.example/?idfy-jwt=ey")]
    [InlineData("crates://signed", "crates://signed?idfy-jwt=ey")]
    [InlineData("https://crates.example", "https://crates.example?idfy-jwt=ey")]
    [InlineData("https://crates.example/\\u0000", "https://crates.example/%00?idfy-jwt=ey")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,hello", null)]
    [InlineData("//crates.example/", null)]
    [InlineData("/relative", null)]
    [InlineData("nowhere", null)]
    public async Task An_address_to_return_to_is_followed_when_a_browser_can_be_sent_there(string address, string? location)
    {
        var (tenant, token, document) = await DocumentAsync(address);
        var path = PathOf(document);

        if (location is null)
        {
            var page = await server.SendUncheckedAsync("POST", path, "decision=sign", Form);
            Assert.Equal(200, page.Code);
            Assert.Contains("You have signed", page.Body, StringComparison.Ordinal);
        }
        else
        {
            Assert.StartsWith(location, await SendOnceAsync(path, "decision=sign"), StringComparison.Ordinal);
        }

        var status = await tenant.SendAsync(token, "GET", $"/signature/documents/{document["documentId"]}/status");
        Assert.Equal("signed", (string)status.Json["documentStatus"]!);
    }

    /// <summary>Anyone can send these.</summary>
    [Theory]
    [InlineData("{\"AccountId\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1,\"AccountId\":\"a\"}")]
    [InlineData("{\"AccountId\":\"\u00ff\"}")]
    [InlineData("{\"AccountId\":\"a\",\"AccountId\":\"b\"}")]
    [InlineData("{\"AccountId\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"AccountId\":7}")]
    [InlineData("{\"AccountId\":null}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_address_whose_claims_cannot_be_read_leads_nowhere(string claims)
    {
        var payload = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.Latin1.GetBytes(claims));
        foreach (var text in new[] { $"a.{payload}.b", $"a.{payload}.", "a.!.b", "..", payload })
        {
            var page = await server.SendUncheckedAsync("GET", $"/signicat/start?jwt={text}");

            Assert.Equal((404, "text/html; charset=utf-8"), (page.Code, page.ContentType));
        }
    }

    [Fact]
    public async Task A_browser_is_shown_a_page_where_nothing_is()
    {
        var page = await server.SendAsync("GET", "/signicat/nowhere", headers: ("Accept", "text/html,application/xhtml+xml"));

        Assert.Equal((404, "text/html; charset=utf-8"), (page.Code, page.ContentType));
        Assert.Equal("application/json", (await server.SendAsync("GET", "/signicat/nowhere")).ContentType);
    }

    private async Task<(SignicatTestTenant Tenant, string Token, JsonNode Document)> DocumentAsync(
        string success = "https://crates.example/success?order=1")
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        var body = $$"""
            {"title":"Crates","externalId":"order-1","contactDetails":{"email":"a@crates.example"},
             "dataToSign":{"base64Content":"JVBERi0=","fileName":"order.pdf"},
             "signers":[{"externalSignerId":"ann-1","getSocialSecurityNumber":true,
               "redirectSettings":{"redirectMode":"redirect","success":"{{success}}",
                 "cancel":"https://crates.example/cancel","error":"https://crates.example/error"},
               "signatureType":{"mechanism":"pkisignature","signatureMethods":["mitid"]},
               "signerInfo":{"firstName":"Ann","lastName":"Crate"} }]}
            """;
        return (tenant, token, (await tenant.SendAsync(token, "POST", "/signature/documents", body)).Json);
    }

    private static string PathOf(JsonNode document) => new Uri((string)document["signers"]![0]!["url"]!).PathAndQuery;

    private async Task<string> SendOnceAsync(string path, string form)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var content = new StringContent(form, System.Text.Encoding.UTF8, Form);
        using var response = await http.PostAsync(new Uri(server.Origin, path), content);
        Assert.Equal(303, (int)response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }
}
