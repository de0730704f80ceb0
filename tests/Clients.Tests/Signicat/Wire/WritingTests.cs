using System.Net;

namespace Signicat.Client.Tests.Wire;

/// <summary>Requests in the forms that the reference asks for.</summary>
public sealed class WritingTests
{
    private const string Document = """{"documentId":"8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c"}""";
    private static readonly Guid Id = new("8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c");

    [Fact]
    public async Task A_document_is_created_with_its_content_in_base64_and_nothing_that_was_not_set()
    {
        var wire = new WireClient(Document);
        await wire.Client.Documents.CreateDocumentAsync(new CreateDocumentRequest
        {
            Title = "Lease",
            ExternalId = "lease-7",
            ContactDetails = new ContactDetails { Email = "post@example.com" },
            DataToSign = new DataToSign { Content = "%PDF"u8.ToArray(), FileName = "lease.pdf" },
            Signers =
            [
                new CreateSignerRequest
                {
                    ExternalSignerId = "ann-1",
                    RedirectSettings = new SignerRedirect { RedirectMode = RedirectMode.DonotRedirect },
                    SignatureType = new SignatureType { Mechanism = SignatureMechanism.Pkisignature,
                        SignatureMethods = [SignatureMethod.NoBankid] },
                },
            ],
            Advanced = new Advanced
            {
                TimeToLive =
                new TimeToLive { Deadline = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(1)) }
            },
        });
        var sent = Assert.Single(wire.Sent);
        Assert.Equal(("POST", "/signature/documents", "application/json"), (sent.Method, sent.Path, sent.MediaType));
        Assert.Equal(
            """
            {"signers":[{"externalSignerId":"ann-1","redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature","signatureMethods":["no_bankid"]}}],
            "title":"Lease","externalId":"lease-7","dataToSign":{"base64Content":"JVBERg==","fileName":"lease.pdf"},"contactDetails":{"email":"post@example.com"},
            "advanced":{"timeToLive":{"deadline":"2024-02-29T12:00:00+01:00"}}}
            """.ReplaceLineEndings(""),
            sent.Body);
    }

    [Fact]
    public async Task Query_values_are_escaped_and_times_are_in_UTC()
    {
        var wire = new WireClient("""{"size":0,"data":[]}""");
        await wire.Client.Documents.ListDocumentSummariesAsync(
            title: "R&D #1 + more", fromDate: new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)), signerId: Id,
            status: DocumentState.WaitingForAttachments, tags: "a=b", limit: 5);
        Assert.Equal(
            "/signature/documents/summary?signerId=8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c&fromDate=2023-12-31T23%3A00%3A00.0000000Z"
                + "&title=R%26D%20%231%20%2B%20more&status=waiting_for_attachments&tags=a%3Db&limit=5",
            Assert.Single(wire.Sent).Path);
    }

    [Fact]
    public async Task A_reason_is_escaped()
    {
        var wire = new WireClient("{}");
        await wire.Client.Documents.CancelDocumentAsync(Id, "Wrong rent & date #2");
        Assert.Equal(("POST", $"/signature/documents/{Id}/cancel?reason=Wrong%20rent%20%26%20date%20%232", ""),
            (wire.Sent[0].Method, wire.Sent[0].Path, wire.Sent[0].Body));
    }

    [Fact]
    public async Task An_update_leaves_out_what_was_not_set()
    {
        var wire = new WireClient("""{"id":7}""");
        await wire.Client.Webhooks.UpdateWebhookAsync(7, new UpdateWebhookRequest { Active = false, Events = [EventType.All] });
        Assert.Equal(("PATCH", "/notification/webhooks/7", """{"active":false,"events":["*"]}"""), (wire.Sent[0].Method, wire.Sent[0].Path, wire.Sent[0].Body));
    }

    [Fact]
    public async Task Ids_of_events_are_sent_as_a_bare_array()
    {
        var wire = new WireClient("");
        await wire.Client.Events.HandleEventsAsync([Id, Guid.Empty]);
        Assert.Equal(("/notification/events/handle", """["8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c","00000000-0000-0000-0000-000000000000"]"""), (wire.Sent[0].Path, wire.Sent[0].Body));
    }

    [Fact]
    public async Task Tags_of_events_are_sent_with_commas_and_each_is_escaped()
    {
        var wire = new WireClient("[]");
        await wire.Client.Events.PeekEventsAsync(EventType.DocumentSigned, ["rent", "R&D, old"]);
        Assert.Equal("/notification/events/peek?eventType=document_signed&tags=rent,R%26D%2C%20old", wire.Sent[0].Path);
    }

    [Fact]
    public async Task A_token_asked_for_by_hand_goes_as_fields_and_carries_no_token()
    {
        var wire = new WireClient("""{"access_token":"a.b.c","expires_in":60,"token_type":"Bearer"}""");
        var token = await wire.Client.Tokens.RequestTokenAsync(
            new TokenRequest
            {
                GrantType = GrantType.ClientCredentials,
                Scope = "document_read event",
                ClientId = "t1",
                ClientSecret = "a+b=c&d"
            });
        Assert.Equal(("xxxxx.yyyyy.zzzzz", 3600), (token.Token, token.ExpiresIn));
        Assert.Empty(wire.Sent);
        var sent = Assert.Single(wire.TokenRequests);
        Assert.Equal(("POST", "application/x-www-form-urlencoded", null), (sent.Method, sent.MediaType, sent.Authorization));
        Assert.Equal("client_id=t1&client_secret=a%2Bb%3Dc%26d&grant_type=client_credentials&scope=document_read+event",
            string.Join('&', sent.Body.Split('&').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_session_id_stays_in_its_own_segment()
    {
        var wire = new WireClient().Answer(HttpStatusCode.NoContent);
        await wire.Client.Sessions.InvalidateSessionAsync("../x?y");
        Assert.Equal("/identification/v2/sessions/..%2Fx%3Fy/invalidate", wire.Sent[0].Path);
    }
}
