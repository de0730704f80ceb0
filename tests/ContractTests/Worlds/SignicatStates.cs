using System.Text;
using Signicat.Client;

namespace ContractTests.Worlds;

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
        SignatureType = new SignatureType { Mechanism = SignatureMechanism.Pkisignature, SignatureMethods = [method ?? SignatureMethod.NoBankid] },
        SignerInfo = new SignerInfo { FirstName = externalId.Split('-')[0], LastName = "Crate" },
    };

    public static CreateAttachmentRequest NewAttachment(string fileName = "terms.pdf", AttachmentType? type = null) => new()
    {
        FileName = fileName,
        Title = "Terms",
        Data = Encoding.ASCII.GetBytes(Pdf),
        Type = type,
    };

    /// <summary>A document that nobody has signed.</summary>
    public static async Task<Document> DocumentAsync(this World world, CreateDocumentRequest? request = null)
        => await world.Signicat.Client.Documents.CreateDocumentAsync(request ?? NewDocument());

    /// <summary>A document that the first signer has signed.</summary>
    public static async Task<Document> PartiallySignedDocumentAsync(this World world)
    {
        var document = await world.DocumentAsync();
        await world.Control.SignSignicatAsync(world.Tenant, document.DocumentId, document.Signers[0].Id);
        return document;
    }

    /// <summary>A document that all have signed, and whose files are not made yet.</summary>
    public static async Task<Document> SignedDocumentAsync(this World world, CreateDocumentRequest? request = null)
    {
        var document = await world.DocumentAsync(request);
        foreach (var signer in document.Signers)
            await world.Control.SignSignicatAsync(world.Tenant, document.DocumentId, signer.Id);
        return document;
    }

    /// <summary>A document that all have signed, with its files.</summary>
    public static async Task<Document> PackagedDocumentAsync(this World world)
    {
        var document = await world.SignedDocumentAsync();
        await world.Control.AdvanceAsync(world.Tenant, TimeSpan.FromSeconds(5));
        return document;
    }

    /// <summary>A document that was canceled, on a clock that has passed the moment when that took effect.</summary>
    public static async Task<Document> CanceledDocumentAsync(this World world)
    {
        var document = await world.DocumentAsync();
        await world.Signicat.Client.Documents.CancelDocumentAsync(document.DocumentId, "The order was withdrawn.");
        await world.Control.AdvanceAsync(world.Tenant, TimeSpan.FromSeconds(2));
        return document;
    }

    /// <summary>A document with an attachment that is signed with it.</summary>
    public static async Task<(Document Document, Attachment Attachment)> AttachedDocumentAsync(this World world, AttachmentType? type = null)
    {
        var document = await world.DocumentAsync();
        return (document, await world.Signicat.Client.Attachments.AddAttachmentAsync(document.DocumentId, NewAttachment(type: type)));
    }

    /// <summary>A webhook that nobody listens at, with a log of its deliveries.</summary>
    public static CreateWebhookRequest NewWebhook() => new()
    {
        Name = "Orders",
        Active = true,
        Events = [EventType.DocumentSigned],
        Config = new CreateWebhookConfig { Url = "http://localhost:9/orders", Secret = "crates and crates", DeliveryLogging = DeliveryLogging.Always },
    };

    /// <summary>A webhook to which the ping of its making was sent in vain.</summary>
    public static async Task<Webhook> WebhookAsync(this World world)
    {
        Webhook webhook = await world.Signicat.Client.Webhooks.CreateWebhookAsync(NewWebhook());
        await world.Control.AdvanceAsync(world.Tenant, TimeSpan.FromSeconds(1));
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
    public static async Task<Session> SessionAsync(this World world) => await world.Signicat.Client.Sessions.CreateSessionAsync(NewSession());

    /// <summary>An identification that a person has ended.</summary>
    public static async Task<Session> FinishedSessionAsync(this World world, string status)
    {
        var session = await world.SessionAsync();
        await world.Control.FinishSignicatSessionAsync(world.Tenant, session.Id, status);
        return session;
    }
}
