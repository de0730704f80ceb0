using System.Text;
using Signicat.Client;

namespace ContractTests.Fixtures;

/// <summary>Brings documents with Signicat to where a scenario needs them.</summary>
internal static class SignicatStates
{
    public const string Pdf = "%PDF-1.4\n%%EOF\n";

    /// <summary>A document with two signers, to be packaged as PAdES.</summary>
    public static CreateDocumentRequest NewDocument(string externalId = "order-1001") => new()
    {
        Title = "Delivery of crates",
        ExternalId = externalId,
        ContactDetails = new ContactDetails { Email = "sales@crates.example", Name = "Crates and Sons" },
        Signers = [NewSigner("ann-1"), NewSigner("bo-1")],
        DataToSign = new DataToSign
        {
            FileName = "order.pdf",
            Content = Encoding.ASCII.GetBytes(Pdf),
            Packaging = new Packaging { SignaturePackageFormats = [SignaturePackageFormat.Pades] },
        },
        Advanced = new Advanced { Tags = ["crates"] },
    };

    public static CreateSignerRequest NewSigner(string externalId, SignatureMethod? method = null) => new()
    {
        ExternalSignerId = externalId,
        RedirectSettings = new SignerRedirect { RedirectMode = RedirectMode.DonotRedirect },
        SignatureType = new SignatureType
        {
            Mechanism = SignatureMechanism.Pkisignature,
            SignatureMethods = [method ?? SignatureMethod.NoBankid]
        },
        SignerInfo = new SignerInfo { FirstName = externalId.Split('-')[0], LastName = "Crate" },
    };

    public static CreateAttachmentRequest NewAttachment(string fileName = "terms.pdf", AttachmentType? type = null) => new()
    {
        FileName = fileName,
        Title = "Terms",
        Data = Encoding.ASCII.GetBytes(Pdf),
        Type = type,
    };

    /// <summary>A document without signatures.</summary>
    public static async Task<Document> DocumentAsync(this AccountFixture fixture, CreateDocumentRequest? request = null)
        => await fixture.Signicat.Client.Documents.CreateDocumentAsync(request ?? NewDocument());

    /// <summary>A document that the first signer has signed.</summary>
    public static async Task<Document> PartiallySignedDocumentAsync(this AccountFixture fixture)
    {
        var document = await fixture.DocumentAsync();
        await fixture.Control.SignSignicatAsync(fixture.Tenant, document.DocumentId, document.Signers[0].Id);
        return document;
    }

    /// <summary>A document that all have signed, and whose files are not made yet.</summary>
    public static async Task<Document> SignedDocumentAsync(this AccountFixture fixture, CreateDocumentRequest? request = null)
    {
        var document = await fixture.DocumentAsync(request);
        foreach (var signer in document.Signers)
            await fixture.Control.SignSignicatAsync(fixture.Tenant, document.DocumentId, signer.Id);
        return document;
    }

    /// <summary>A document that all have signed, with its files.</summary>
    public static async Task<Document> PackagedDocumentAsync(this AccountFixture fixture)
    {
        var document = await fixture.SignedDocumentAsync();
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromSeconds(5));
        return document;
    }

    /// <summary>A document that was canceled, on a clock that has passed the moment when that took effect.</summary>
    public static async Task<Document> CanceledDocumentAsync(this AccountFixture fixture)
    {
        var document = await fixture.DocumentAsync();
        await fixture.Signicat.Client.Documents.CancelDocumentAsync(document.DocumentId, "The order was withdrawn.");
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromSeconds(2));
        return document;
    }

    /// <summary>A document with an attachment that is signed with it.</summary>
    public static async Task<(Document Document, Attachment Attachment)> AttachedDocumentAsync(
        this AccountFixture fixture, AttachmentType? type = null)
    {
        var document = await fixture.DocumentAsync();
        return (document, await fixture.Signicat.Client.Attachments.AddAttachmentAsync(document.DocumentId, NewAttachment(type: type)));
    }

    /// <summary>A webhook without a receiver, with a log of its deliveries.</summary>
    public static CreateWebhookRequest NewWebhook() => new()
    {
        Name = "Orders",
        Active = true,
        Events = [EventType.DocumentSigned],
        Config = new CreateWebhookConfig
        {
            Url = "http://localhost:9/orders",
            Secret = "crates and crates",
            DeliveryLogging = DeliveryLogging.Always
        },
    };

    /// <summary>A webhook whose first ping failed.</summary>
    public static async Task<Webhook> WebhookAsync(this AccountFixture fixture)
    {
        Webhook webhook = await fixture.Signicat.Client.Webhooks.CreateWebhookAsync(NewWebhook());
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromSeconds(1));
        return webhook;
    }

    public static CreateSessionRequest NewSession() => new()
    {
        Flow = SessionFlow.Redirect,
        AllowedProviders = [IdentityProvider.NoBankid],
        Include = [SessionInclude.Name, SessionInclude.DateOfBirth],
        RedirectSettings = new SessionRedirect
        {
            SuccessUrl = "https://crates.example/success",
            AbortUrl = "https://crates.example/abort",
            ErrorUrl = "https://crates.example/error",
        },
        ExternalReference = "customer-17",
    };

    /// <summary>An identification that has begun.</summary>
    public static async Task<Session> SessionAsync(this AccountFixture fixture) =>
        await fixture.Signicat.Client.Sessions.CreateSessionAsync(NewSession());

    /// <summary>An identification that a person has ended.</summary>
    public static async Task<Session> FinishedSessionAsync(this AccountFixture fixture, string status)
    {
        var session = await fixture.SessionAsync();
        await fixture.Control.FinishSignicatSessionAsync(fixture.Tenant, session.Id, status);
        return session;
    }
}
