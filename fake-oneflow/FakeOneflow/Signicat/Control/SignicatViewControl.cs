using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Jwts;
using OneflowFake.Signicat.Pages;
using OneflowFake.Signicat.Sessions;
using OneflowFake.Signicat.Signers;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Signicat.Control;

/// <summary>Shows what a tenant has with Signicat, as its Dashboard does.</summary>
internal static class SignicatViewControl
{
    private const int MaxShown = 100;

    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        var account = call.Tenant.Signicat;
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            foreach (var document in account.Documents.AsEnumerable().Reverse().Take(MaxShown))
                Write(json, call, document);
            json.WriteEndArray();
            WriteSessions(json, call, account);
            json.WriteStartArray("events");
            foreach (var happened in account.Events.AsEnumerable().Reverse().Take(MaxShown))
            {
                json.WriteStartObject();
                json.WriteString("id", happened.Id);
                json.WriteString("type", happened.Type);
                json.WriteTime("time", happened.Timestamp);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteWebhooks(json, account);
            json.WriteEndObject();
        }));
    }

    private static void Write(Utf8JsonWriter json, ControlCall call, SignDocument document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("status", DocumentJson.StateOf(document));
        json.WriteTime("created", document.Created);
        json.WriteTime("deadline", document.Deadline);
        json.WriteStartArray("signers");
        foreach (var signer in document.Signers)
            Write(json, call, document, signer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ControlCall call, SignDocument document, DocumentSigner signer)
    {
        json.WriteStartObject();
        json.WriteString("id", signer.Id);
        json.WriteString("name", signer.FullName);
        json.WriteString("method", signer.Method);
        json.WriteNumber("order", signer.Order);
        json.WriteBoolean("required", signer.IsRequired);
        json.WriteTime("signed_time", signer.SignedTime);
        json.WriteString("url", $"{call.Command.Origin}{SignPage.Path}?jwt={SignJwt.ForAddress(call.Tenant, document, signer)}");
        json.WriteEndObject();
    }

    private static void WriteWebhooks(Utf8JsonWriter json, SignicatAccount account)
    {
        json.WriteStartArray("webhooks");
        foreach (var webhook in account.Webhooks)
        {
            json.WriteStartObject();
            json.WriteNumber("id", webhook.Id);
            json.WriteString("name", webhook.Name);
            json.WriteString("url", webhook.Url);
            json.WriteBoolean("active", webhook.IsActive);
            json.WriteBoolean("has_secret", webhook.Secret is not null);
            json.WriteStartArray("events");
            foreach (var type in webhook.Events)
                json.WriteStringValue(type);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("deliveries");
        foreach (var delivery in account.Outbox.All.Reverse().Take(MaxShown))
            delivery.WriteTo(json);
        json.WriteEndArray();
    }

    private static void WriteSessions(Utf8JsonWriter json, ControlCall call, SignicatAccount account)
    {
        var now = call.Tenant.Clock.GetUtcNow();
        json.WriteStartArray("sessions");
        foreach (var session in account.Sessions.AsEnumerable().Reverse().Take(MaxShown))
        {
            json.WriteStartObject();
            json.WriteString("id", session.Id);
            json.WriteString("status", session.StatusAt(now));
            json.WriteTime("created", session.Created);
            json.WriteBoolean("ended", session.IsEndedAt(now));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("session_endings");
        foreach (var ending in IdentificationSession.Endings)
            json.WriteStringValue(ending);
        json.WriteEndArray();
    }
}
