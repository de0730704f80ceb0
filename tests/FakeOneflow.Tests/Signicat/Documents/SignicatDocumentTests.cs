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

    /// <summary>The deadline that a document has is not checked again by an update that leaves it alone.</summary>
    [Theory]
    [InlineData("""{"title":"Boxes"}""", 422)]
    [InlineData("""{"advanced":{"timeToLive":{"deadline":"2025-01-15T09:10:00+00:00"}}}""", 422)]
    [InlineData("""{"advanced":{"timeToLive":{"deadline":"2025-01-15T10:10:00+01:00","deleteAfterHours":1}}}""", 422)]
    [InlineData("""{"advanced":{"timeToLive":{"deadline":"2025-01-16T09:00:00+00:00"}}}""", 422)]
    [InlineData("""{"advanced":{"timeToLive":{"deadline":"2025-01-15T09:05:00+00:00"}}}""", 400)]
    [InlineData("""{"advanced":{"timeToLive":{"deadline":"2026-01-15T09:00:00+00:00"}}}""", 400)]
    public async Task An_expired_document_is_changed_no_more(string changes, int status)
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        var document = (await tenant.SendAsync(
            token, "POST", "/signature/documents", NewDocument("""{"deadline":"2025-01-15T09:10:00+00:00"}"""))).Json;
        await AdvanceAsync(tenant, TimeSpan.FromMinutes(20));

        Assert.Equal(status, (await tenant.SendAsync(token, "PATCH", $"/signature/documents/{document["documentId"]}", changes)).Code);
    }

    [Fact]
    public async Task A_document_that_was_signed_long_ago_is_changed_no_more()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        await tenant.ControlAsync("PATCH", "/signicat/client", """{"token_lifetime":2592000}""");
        var token = await tenant.TokenAsync();
        var document = (await tenant.SendAsync(
            token, "POST", "/signature/documents", NewDocument("""{"deadline":"2025-01-15T09:10:00+00:00"}"""))).Json;
        var path = $"/documents/{document["documentId"]}";
        await tenant.ControlAsync("POST", $"/signicat{path}/signers/{document["signers"]![0]!["id"]}/sign");
        await AdvanceAsync(tenant, TimeSpan.FromDays(2));

        var reply = await tenant.SendAsync(token, "PATCH", "/signature" + path, """{"title":"Boxes"}""");

        Assert.Equal(422, reply.Code);
    }

    /// <summary>The signers of an attachment are not checked again, nor is the number of attachments after the end.</summary>
    [Fact]
    public async Task Attachments_are_checked_for_what_the_request_says()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        var body = JsonNode.Parse(NewDocument("""{"deadline":"2025-01-15T09:10:00+00:00"}"""))!;
        body["signers"]!.AsArray().Add(body["signers"]![0]!.DeepClone());
        var document = (await tenant.SendAsync(token, "POST", "/signature/documents", body.ToJsonString())).Json;
        var path = $"/signature/documents/{document["documentId"]}";
        var signer = document["signers"]![1]!["id"];
        var attachment = (await tenant.SendAsync(token, "POST", path + "/attachments", Attachment(signer))).Json;
        for (var added = 1; added < 20; added++)
            await tenant.SendAsync(token, "POST", path + "/attachments", Attachment(null));
        Assert.Equal(200, (await tenant.SendAsync(token, "DELETE", $"{path}/signers/{signer}")).Code);

        var one = $"{path}/attachments/{attachment["id"]}";
        var renamed = await tenant.SendAsync(token, "PATCH", one, """{"title":"Terms"}""");
        var again = await tenant.SendAsync(token, "PATCH", one, $$"""{"signers":["{{signer}}"]}""");
        var full = await tenant.SendAsync(token, "POST", path + "/attachments", Attachment(null));
        await AdvanceAsync(tenant, TimeSpan.FromMinutes(20));
        var late = await tenant.SendAsync(token, "POST", path + "/attachments", Attachment(null));

        Assert.Equal((200, 400, 400, 422), (renamed.Code, again.Code, full.Code, late.Code));

        static string Attachment(JsonNode? signer) => new JsonObject
        {
            ["fileName"] = "terms.pdf",
            ["title"] = "Conditions",
            ["data"] = "JVBERi0xLjQK",
            ["signers"] = signer is null ? new JsonArray() : new JsonArray(signer.DeepClone()),
        }.ToJsonString();
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
