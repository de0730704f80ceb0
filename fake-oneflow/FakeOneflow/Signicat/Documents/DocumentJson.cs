using System.Text.Json.Nodes;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Documents;

/// <summary>Documents on the wire. What is null is left out; lists are there when they are empty.</summary>
internal static class DocumentJson
{
    /// <summary>A document with its signers. Of the main document it has only the name, and whether it was converted.</summary>
    public static JsonObject Of(ApiCall call, SignDocument document)
    {
        var json = document.Settings.DeepClone().AsObject();
        json["documentId"] = SignicatResponse.Id(document.Id);
        json["signers"] = new JsonArray([.. document.Signers.Select(signer => SignerJson.Of(call, signer))]);
        json["status"] = Status(document);
        json["links"] = new JsonArray();
        if (document is { Content: { } content, IsDeleted: false })
        {
            json["dataToSign"] = new JsonObject
            {
                ["fileName"] = document.FileName,
                ["convertToPDF"] = (bool?)content["convertToPDF"] ?? false,
            };
        }

        return json;
    }

    public static JsonObject Status(SignDocument document)
    {
        var formats = document is { IsPackaged: true, IsDeleted: false } ? document.Formats : [];
        var attachments = new JsonObject();
        foreach (var attachment in document.Attachments.Where(attachment => attachment.IsSigned))
            attachments[SignicatResponse.Id(attachment.Id)] = SignicatResponse.Texts(formats);
        return new()
        {
            ["documentStatus"] = StateOf(document),
            ["completedPackages"] = SignicatResponse.Texts(formats),
            ["attachmentPackages"] = attachments,
        };
    }

    public static JsonObject Summary(ApiCall call, SignDocument document)
    {
        var json = new JsonObject
        {
            ["documentId"] = SignicatResponse.Id(document.Id),
            ["accountId"] = SignicatResponse.Id(call.Tenant.Signicat.Id),
            ["title"] = document.Title,
            ["lastUpdated"] = SignicatResponse.Time(document.LastUpdated),
            ["deadline"] = SignicatResponse.Time(document.Deadline),
            ["status"] = Status(document),
            ["externalId"] = document.ExternalId,
            ["documentSignatures"] = new JsonArray(
            [
                .. document.Signers.Where(signer => signer.SignedTime is not null)
                    .Select(signer => SignerJson.SummarySignature(document, signer)),
            ]),
            ["requiredSignatures"] = document.RequiredSignatures,
            ["currentSignatures"] = document.CurrentSignatures,
            ["tags"] = SignicatResponse.Texts(document.Tags),
            ["attachments"] = SignicatResponse.Texts(document.Attachments.Select(attachment => SignicatResponse.Id(attachment.Id))),
            ["signers"] = SignicatResponse.Texts(document.Signers.Select(signer => SignicatResponse.Id(signer.Id))),
            ["created"] = SignicatResponse.Time(document.Created),
        };
        if (document.Settings["description"] is { } description)
            json["description"] = description.DeepClone();
        if (document.SignedDate is { } signed)
            json["signedDate"] = SignicatResponse.Time(signed);
        return json;
    }

    public static string StateOf(SignDocument document) => document.State switch
    {
        DocumentState.WaitingForAttachments => "waiting_for_attachments",
        DocumentState.PartialSigned => "partialsigned",
        DocumentState.Signed => "signed",
        DocumentState.Canceled => "canceled",
        DocumentState.Expired => "expired",
        _ => "unsigned",
    };
}
