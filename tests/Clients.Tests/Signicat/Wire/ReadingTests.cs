using System.Net;
using System.Text;

namespace Signicat.Client.Tests.Wire;

/// <summary>Answers in the forms that the reference prints.</summary>
public sealed class ReadingTests
{
    private static readonly Guid Id = new("8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c");

    [Fact]
    public async Task A_document_tells_its_state_and_the_addresses_of_its_signers()
    {
        var document = await new WireClient("""
            {"documentId":"8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c",
             "signers":[{"id":"00000000-0000-0000-0000-000000000007","url":"https://sign.example.com/start?jwt=a","externalSignerId":"ann-1","links":[],"tags":[],"order":0,"required":false}],
             "status":{"documentStatus":"partialsigned","completedPackages":["native","pades"],"attachmentPackages":{"00000000-0000-0000-0000-000000000009":["unsigned"]}},
             "title":"Lease","externalId":"lease-7","dataToSign":{"fileName":"lease.pdf","convertToPDF":false}}
            """).Client.Documents.GetDocumentAsync(Id);
        Assert.Equal(DocumentState.Partialsigned, document.Status!.State);
        Assert.Equal([FileFormat.Native, FileFormat.Pades], document.Status.CompletedPackages);
        Assert.Equal(FileFormat.Unsigned, Assert.Single(document.Status.AttachmentPackages["00000000-0000-0000-0000-000000000009"]));
        Assert.Equal("https://sign.example.com/start?jwt=a", Assert.Single(document.Signers).Url);
        Assert.Equal(("lease.pdf", null), (document.DataToSign!.FileName, document.DataToSign.Content));
    }

    [Fact]
    public async Task Summaries_are_enumerated_to_their_size_and_no_further()
    {
        var wire = new WireClient(Page(3, 1, 2), Page(3, 3));
        var ids = new List<Guid>();
        await foreach (var summary in wire.Client.Documents.EnumerateDocumentSummariesAsync(title: "x", pageSize: 2))
            ids.Add(summary.DocumentId);
        Assert.Equal([1, 2, 3], ids.Select(id => (int)id.ToByteArray()[15]));
        Assert.Equal(["/signature/documents/summary?title=x&offset=0&limit=2", "/signature/documents/summary?title=x&offset=2&limit=2"],
            wire.Sent.Select(sent => sent.Path));
    }

    [Fact]
    public async Task Past_sessions_are_enumerated_by_the_cursor_of_each_page()
    {
        var wire = new WireClient("""{"limit":2,"nextCursor":"a/b+c","data":[{"id":"1","status":"success"},{"id":"2","status":"success"}]}""", """{"limit":2,"data":[{"id":"3","status":"success"}]}""");
        var ids = new List<string>();
        await foreach (var session in wire.Client.Sessions.EnumerateSessionsAsync(pageSize: 2))
            ids.Add(session.Id);
        Assert.Equal(["1", "2", "3"], ids);
        Assert.Equal(["/identification/v2/sessions?limit=2", "/identification/v2/sessions?cursor=a%2Fb%2Bc&limit=2"],
            wire.Sent.Select(sent => sent.Path));
    }

    [Fact]
    public async Task Past_sessions_are_resumed_at_the_cursor_of_a_page()
    {
        var wire = new WireClient("""{"limit":2,"nextCursor":"a","data":[{"id":"1","status":"success"},{"id":"2","status":"success"}]}""", """{"limit":100,"data":[{"id":"3","status":"success"}]}""");
        var page = await wire.Client.Sessions.ListSessionsAsync(limit: 2);
        await foreach (var session in wire.Client.Sessions.EnumerateSessionsAsync(page.NextCursor))
            Assert.Equal("3", session.Id);
        Assert.Equal("/identification/v2/sessions?cursor=a&limit=100", wire.Sent[1].Path);
    }

    [Fact]
    public async Task Values_and_members_that_nobody_knew_are_kept()
    {
        var events = await new WireClient("""[{"id":"8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c","type":"document_shredded","payload":{"documentId":"8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c","by":"mice"},"timestamp":"2024-02-29T12:00:00.1234567Z","tags":null}]""")
            .Client.Events.ListEventsAsync();
        var shredded = Assert.Single(events);
        Assert.Equal(EventType.From("document_shredded"), shredded.Type);
        Assert.Equal("mice", shredded.Payload!.UnknownMembers!["by"].GetString());
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567), shredded.Timestamp);
        Assert.Empty(shredded.Tags);
    }

    [Fact]
    public async Task A_session_may_be_answered_and_yet_hold_an_error()
    {
        var session = await new WireClient("""{"id":"s1","status":"created","error":{"code":"alreadyInProgress","message":"Another is under way."},"expires":"2024-02-29T12:10:00Z"}""").Client.Sessions.GetSessionAsync("s1");
        Assert.Equal((SessionStatus.Created, "alreadyInProgress"), (session.Status, session.Error!.Code));
        Assert.Null(session.Identity);
    }

    [Fact]
    public async Task Themes_are_texts()
        => Assert.Equal(["Default", "Blue"], await new WireClient("""["Default","Blue"]""").Client.Themes.ListThemesAsync());

    [Fact]
    public async Task A_created_webhook_is_answered_with_201()
    {
        var wire = new WireClient().Answer(HttpStatusCode.Created, """{"id":7,"config":{"url":"https://example.com/hook","secret":"********"}}""");
        var webhook = await wire.Client.Webhooks.CreateWebhookAsync(
            new CreateWebhookRequest
            {
                Name = "Signed",
                Active = true,
                Events = [EventType.DocumentSigned],
                Config = new CreateWebhookConfig { Url = "https://example.com/hook" }
            });
        Assert.Equal((7, "********"), (webhook.Id, webhook.Config!.Secret));
    }

    [Fact]
    public async Task A_file_is_streamed_into_its_destination()
    {
        var wire = new WireClient().Answer(HttpStatusCode.OK, "%PDF-1.7", "application/pdf");
        using var destination = new MemoryStream();
        var told = new List<long>();
        await wire.Client.Files.DownloadSignerFileAsync(
            Id, Guid.Empty, SignerFileFormat.Packaged, destination, new ImmediateProgress(told.Add));
        Assert.Equal("%PDF-1.7", Encoding.ASCII.GetString(destination.ToArray()));
        Assert.Equal(8, told[^1]);
        Assert.Equal($"/signature/documents/{Id}/files/signers/{Guid.Empty}?fileFormat=packaged", wire.Sent[0].Path);
    }

    [Fact]
    public async Task A_file_that_is_not_made_yet_leaves_the_destination_empty()
    {
        var wire = new WireClient().Answer(HttpStatusCode.NotFound, """{"message":"The file is not ready."}""");
        using var destination = new MemoryStream();
        var error = await Assert.ThrowsAsync<SignicatNotFoundException>(
            () => wire.Client.Files.DownloadDocumentAsync(Id, FileFormat.Pades, destination));
        Assert.Contains("The file is not ready. Documented reason: There is no such file, or it has not been made yet.", error.Message,
            StringComparison.Ordinal);
        Assert.Equal(0, destination.Length);
    }

    private static string Page(int size, params int[] ids)
        => $$"""{"offset":0,"limit":2,"size":{{size}},"links":{"next":""},"data":[{{string.Join(',', ids.Select(id => $$"""{"documentId":"00000000-0000-0000-0000-00000000000{{id}}"}"""))}}]}""";
}
