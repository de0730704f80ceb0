using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Tokens;

/// <summary>Decides requests for a token. With a rule about the client switched off, a stranger is taken for the demo tenant's.</summary>
internal sealed class TokenService(SignicatDirectory directory, RuleSwitches rules)
{
    private const string Grant = "client_credentials";

    // What RFC 6749 asks for in section 5.1, and what IdentityServer sends.
    private static readonly KeyValuePair<string, string>[] NotStored =
        [new("Cache-Control", "no-store, no-cache, max-age=0"), new("Pragma", "no-cache")];

    /// <summary>Finds the account of the client, and whether it is let in.</summary>
    public (Tenant? Tenant, Rule? Broken) Identify(HttpRequest request, RequestBody body)
    {
        var form = FormFields.Read(body.Bytes.Span);
        var header = request.Headers.Authorization.ToString();
        var credentials = ClientCredentials.IsBasic(header) ? ClientCredentials.ReadBasic(header) : OfBody(form);
        var tenant = credentials is null ? null : directory.FindClient(credentials.Id);
        return (tenant, Broken(body, form, header, credentials, tenant?.Signicat.Client).FirstOrDefault(rules.IsOn));
    }

    /// <summary>Decides what the client may have.</summary>
    public static OperationResult Issue(ApiCall call)
    {
        var form = FormFields.Read(call.Body.Bytes.Span);
        var client = call.Tenant.Signicat.Client;
        var asked = (form["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var violation = call.RefuseIf(form["grant_type"] != Grant, TokenRules.GrantUnknown)
            ?? call.RefuseIf(!client.MayUseGrant, TokenRules.GrantForbidden)
            ?? call.RefuseIf(!asked.All(SignicatScopes.Known.Contains), TokenRules.ScopeUnknown)
            ?? call.RefuseIf(asked.Any(scope => SignicatScopes.Known.Contains(scope) && !client.Scopes.Contains(scope)),
                TokenRules.ScopeForbidden)
            ?? call.RefuseIf(asked.Length == 0 && client.Scopes.Count == 0, TokenRules.ScopeNone);
        if (violation is not null)
            return violation;

        var token = call.Tenant.Signicat.Issue(asked.Length == 0 ? client.Scopes : asked);
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token", token.Text);
            json.WriteNumber("expires_in", (long)client.TokenLifetime.TotalSeconds);
            json.WriteString("token_type", "Bearer");
            json.WriteEndObject();
        }));
    }

    /// <summary>Completes an answer of the endpoint: none may be stored, and a client can be refused as the RFC has it.</summary>
    public static Response Complete(Response response, RuleViolation? violation, HttpRequest request, Tenant? tenant)
    {
        response = response with { Headers = [.. response.Headers, .. NotStored] };
        return violation is not null
            && TokenRules.IsAboutClient(violation.Rule)
            && tenant?.Signicat.Client.IsRefusedAsRfc == true
            && ClientCredentials.IsBasic(request.Headers.Authorization.ToString())
            ? response with
            {
                Status = StatusCodes.Status401Unauthorized,
                Headers = [.. response.Headers, new("WWW-Authenticate", "Basic")],
            }
            : response;
    }

    private static ClientCredentials? OfBody(FormFields form) =>
        form["client_id"] is { } id ? new(id, form["client_secret"] ?? "") : null;

    private static IEnumerable<Rule> Broken(
        RequestBody body, FormFields form, string header, ClientCredentials? credentials, ApiClient? client)
    {
        if (!body.Is(FormFields.MediaType))
            yield return TokenRules.NotForm;
        if (form.HasRepeated)
            yield return TokenRules.Repeated;
        if (ClientCredentials.IsBasic(header) && form["client_secret"] is not null)
            yield return TokenRules.TwoAuthentications;
        if (credentials is null)
            yield return TokenRules.ClientMissing;
        else if (client is null)
            yield return TokenRules.ClientUnknown;
        else if (!client.HasSecret(credentials.Secret))
            yield return TokenRules.ClientSecret;
        if (client is { IsEnabled: false })
            yield return TokenRules.ClientDisabled;
    }
}
