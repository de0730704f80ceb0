using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Sessions;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Signicat.Control;

/// <summary>Does what an owner of an account does in Signicat's Dashboard, and tells which tokens were asked for.</summary>
internal static class SignicatControl
{
    private const int MaxLifetime = 30 * 24 * 60 * 60;

    /// <summary>Reports how often a token was asked for, and which were issued.</summary>
    public static Response Tokens(ControlCall call)
    {
        call.Query.Expect();
        var account = call.Tenant.Signicat;
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            List<AccessToken> tokens = [.. account.Tokens];
            json.WriteNumber("issued", tokens.Count);
            json.WriteNumber("refused", account.TokensRefused);
            json.WriteStartArray("tokens");
            foreach (var token in tokens)
                Write(json, token);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    /// <summary>Ends a token before its time.</summary>
    public static Response Revoke(ControlCall call)
    {
        if (call.Tenant.Signicat.FindToken(call.Values["access_token_id"]) is not { } token)
        {
            throw new ControlException(
                404, $"The tenant {call.Tenant.Id} has no access token with that id: use the id, such as access-token-1, not the token "
                    + "itself.");
        }

        token.Revoke();
        return Response.Empty(204);
    }

    /// <summary>Changes the API client; what is left out stays as it is.</summary>
    public static Response SetClient(ControlCall call)
    {
        var body = call.Object("scopes", "token_lifetime", "enabled", "may_use_grant", "refused_as_rfc", "refuses_repeated_external_ids",
            "explains_refusals");
        var client = call.Tenant.Signicat.Client;
        var scopes = body.TryGetProperty("scopes", out var value) ? ReadScopes(value) : client.Scopes;
        var lifetime = body.TryGetProperty("token_lifetime", out value) ? ReadLifetime(value) : client.TokenLifetime;
        var (isEnabled, mayUseGrant, isRefusedAsRfc) = (
            ReadFlag(body, "enabled", client.IsEnabled),
            ReadFlag(body, "may_use_grant", client.MayUseGrant),
            ReadFlag(body, "refused_as_rfc", client.IsRefusedAsRfc));
        (client.Scopes, client.TokenLifetime, client.IsEnabled, client.MayUseGrant, client.IsRefusedAsRfc) =
            (scopes, lifetime, isEnabled, mayUseGrant, isRefusedAsRfc);
        var account = call.Tenant.Signicat;
        account.RefusesRepeatedExternalIds = ReadFlag(body, "refuses_repeated_external_ids", account.RefusesRepeatedExternalIds);
        account.ExplainsRefusals = ReadFlag(body, "explains_refusals", account.ExplainsRefusals);
        return Response.Json(Json.Build(json => Write(json, account)));
    }

    /// <summary>Lets a signer sign, when it is its turn.</summary>
    public static Response Sign(ControlCall call)
    {
        var document = call.Tenant.Signicat.FindDocument(call.Values["document_id"])
            ?? throw new ControlException(404, "The tenant has no document with that id: use one that createDocument answered with.");
        var signer = document.FindSigner(call.Values["signer_id"])
            ?? throw new ControlException(404, "The document has no signer with that id: use one that getDocument tells.");
        if (DocumentService.WhyNot(document, signer) is { } reason)
            throw new ControlException(409, reason);

        DocumentService.Sign(call.Tenant, document, signer);
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("document_id", document.Id);
            json.WriteString("signer_id", signer.Id);
            json.WriteString("status", DocumentJson.StateOf(document));
            json.WriteEndObject();
        }));
    }

    /// <summary>Lets a person end an identification.</summary>
    public static Response Finish(ControlCall call)
    {
        var body = call.Object("status");
        var status = body.TryGetProperty("status", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (status is null || !IdentificationSession.Endings.Contains(status))
            throw new ControlException(400, $"status is none of {string.Join(", ", IdentificationSession.Endings)}: send one of them.");

        var session = call.Tenant.Signicat.FindSession(call.Values["session_id"])
            ?? throw new ControlException(404, "The tenant has no session with that id: use one that createSession answered with.");
        if (session.IsEndedAt(call.Tenant.Clock.GetUtcNow()))
            throw new ControlException(409, "The session has ended already.");

        session.End(status);
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("session_id", session.Id);
            json.WriteString("status", status);
            json.WriteEndObject();
        }));
    }

    private static IReadOnlyList<string> ReadScopes(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
        && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && SignicatScopes.Known.Contains(item.GetString()!))
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : throw new ControlException(
                400, $"scopes is not an array of scopes: send some of {string.Join(", ", SignicatScopes.Served)}.");

    private static TimeSpan ReadLifetime(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var seconds) && seconds is > 0 and <= MaxLifetime
            ? TimeSpan.FromSeconds(seconds)
            : throw new ControlException(400, $"token_lifetime is not a number of seconds from 1 to {MaxLifetime}: send one such as 3600.");

    private static bool ReadFlag(JsonElement body, string name, bool current)
    {
        if (!body.TryGetProperty(name, out var value))
            return current;

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new ControlException(400, $"{name} is neither true nor false: send one of them, or leave it out.");
    }

    private static void Write(Utf8JsonWriter json, AccessToken token)
    {
        json.WriteStartObject();
        json.WriteString("id", token.Id);
        WriteScopes(json, token.Scopes);
        json.WriteTime("expires", token.Expires);
        json.WriteBoolean("expired", token.IsExpired);
        json.WriteBoolean("revoked", token.IsRevoked);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SignicatAccount account)
    {
        var client = account.Client;
        json.WriteStartObject();
        json.WriteString("client_id", client.Id);
        WriteScopes(json, client.Scopes);
        json.WriteNumber("token_lifetime", (long)client.TokenLifetime.TotalSeconds);
        json.WriteBoolean("enabled", client.IsEnabled);
        json.WriteBoolean("may_use_grant", client.MayUseGrant);
        json.WriteBoolean("refused_as_rfc", client.IsRefusedAsRfc);
        json.WriteBoolean("refuses_repeated_external_ids", account.RefusesRepeatedExternalIds);
        json.WriteBoolean("explains_refusals", account.ExplainsRefusals);
        json.WriteEndObject();
    }

    private static void WriteScopes(Utf8JsonWriter json, IReadOnlyList<string> scopes)
    {
        json.WriteStartArray("scopes");
        foreach (var scope in scopes)
            json.WriteStringValue(scope);
        json.WriteEndArray();
    }
}
