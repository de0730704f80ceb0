using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat.Documents;

/// <summary>The end of documents and their deletion, on the clock of their tenant.</summary>
public sealed class SignicatDocumentTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("""{"deleteAfterHours":48}""", 48)]
    [InlineData("""{}""", 168)]
    public async Task The_files_of_a_signed_document_go_when_their_time_is_over(string timeToLive, int hours)
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.ControlAsync("PATCH", "/signicat/client", """{"token_lifetime":2592000}""");
        token = await tenant.TokenAsync();
        var document = (await tenant.SendAsync(token, "POST", "/signature/documents", NewDocument(timeToLive))).Json;
        var path = $"/signature/documents/{document["documentId"]}";
        await tenant.ControlAsync("POST", $"/signicat/documents/{document["documentId"]}/signers/{document["signers"]![0]!["id"]}/sign");

        await AdvanceAsync(tenant, TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await tenant.SendAsync(token, "GET", path + "/files?fileFormat=native")).Code);
        Assert.Equal(["document_created", "document_signed", "document_packaged", "document_before_deleted"],
            await EventsAsync(tenant, token));

        await AdvanceAsync(tenant, TimeSpan.FromSeconds(1));
        Assert.Equal("document_deleted", (await EventsAsync(tenant, token))[^1]);
        foreach (var format in (string[])["native", "unsigned"])
            Assert.Equal(404, (await tenant.SendAsync(token, "GET", $"{path}/files?fileFormat={format}")).Code);
        var kept = await tenant.SendAsync(token, "GET", path);
        Assert.Equal(("signed", 0),
            ((string)kept.Json["status"]!["documentStatus"]!, kept.Json["status"]!["completedPackages"]!.AsArray().Count));
        Assert.Null(kept.Json["dataToSign"]);
        Assert.Equal("Crates", (string)kept.Json["title"]!);
    }

    [Theory]
    [InlineData(1, 0, "signed")]
    [InlineData(2, 0, "partially signed")]
    [InlineData(3, 0, "partially partially signed")]
    [InlineData(3, 2, "partially signed")]
    [InlineData(3, 1, "signed")]
    [InlineData(2, 7, "partially signed")]
    public async Task A_signature_is_reported_as_a_part_only_while_more_are_required(int signers, int required, string told)
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        var body = JsonNode.Parse(NewDocument("{}"))!;
        body["advanced"]!["requiredSignatures"] = required;
        for (var added = 1; added < signers; added++)
            body["signers"]!.AsArray().Add(body["signers"]![0]!.DeepClone());
        var document = (await tenant.SendAsync(token, "POST", "/signature/documents", body.ToJsonString())).Json;

        var states = new List<string>();
        foreach (var signer in document["signers"]!.AsArray().Take(told.Split(' ').Length))
        {
            states.Add((string)(await tenant.ControlAsync(
                "POST", $"/signicat/documents/{document["documentId"]}/signers/{signer!["id"]}/sign")).Json["status"]!);
        }

        Assert.Equal(
            ["document_created", .. told.Split(' ').Select(word => word == "signed" ? "document_signed" : "document_partially_signed")],
            await EventsAsync(tenant, token));
        Assert.Equal(told.Split(' ').Select(word => word == "signed" ? "signed" : "partialsigned"), states);
    }

    [Fact]
    public async Task The_warning_of_a_deletion_within_a_day_comes_with_the_end()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        var deadline = DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture).AddMinutes(10)
            .ToString("O");
        await tenant.SendAsync(token, "POST", "/signature/documents", NewDocument($$"""{"deadline":"{{deadline}}","deleteAfterHours":1}"""));

        await AdvanceAsync(tenant, TimeSpan.FromMinutes(10));

        Assert.Equal(["document_created", "document_expired", "document_before_deleted"], await EventsAsync(tenant, token));
    }

    [Fact]
    public async Task A_canceled_document_stays()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        await tenant.ControlAsync("PATCH", "/signicat/client", """{"token_lifetime":2592000}""");
        var token = await tenant.TokenAsync();
        var document = (await tenant.SendAsync(token, "POST", "/signature/documents", NewDocument("""{"deleteAfterHours":1}"""))).Json;
        Assert.Equal(200, (await tenant.SendAsync(token, "POST", $"/signature/documents/{document["documentId"]}/cancel?reason=withdrawn"))
            .Code);

        await AdvanceAsync(tenant, TimeSpan.FromDays(9));

        Assert.Equal(["document_created", "document_canceled"], await EventsAsync(tenant, token));
        Assert.Equal(200, (await tenant.SendAsync(token, "GET", $"/signature/documents/{document["documentId"]}/files?fileFormat=unsigned"))
            .Code);
    }

    private static async Task<List<string>> EventsAsync(SignicatTestTenant tenant, string token) =>
        [.. (await tenant.SendAsync(token, "GET", "/notification/events/peek")).Json.AsArray()
            .Select(happened => (string)happened!["type"]!)];

    private static Task<Reply> AdvanceAsync(SignicatTestTenant tenant, TimeSpan by) =>
        tenant.ControlAsync("POST", "/clock", new JsonObject { ["advance"] = by.ToString("c") }.ToJsonString());

    private static string NewDocument(string timeToLive) =>
        $$$"""
        {"title":"Crates","externalId":"order-1001","contactDetails":{"email":"sales@crates.example"},"advanced":{"timeToLive":{{{timeToLive}}}},
        "dataToSign":{"fileName":"order.pdf","base64Content":"JVBERi0xLjQK"},
        "signers":[{"externalSignerId":"ann-1","redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}}]}
        """;
}
