using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.IdentityProviders;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Sessions;

/// <summary>The operations of the tag Sessions.</summary>
internal static class SessionEndpoints
{
    private const string Sessions = "/identification/v2/sessions";
    private const int MaxLimit = 100;

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("createSession", "POST", Sessions, SignicatScopes.Identify, Create) with { HasBody = true },
        SignicatOperation.Of("listSessions", "GET", Sessions, SignicatScopes.Identify, List),
        SignicatOperation.Of("getSession", "GET", Sessions + "/{id}", SignicatScopes.Identify, Get),
        SignicatOperation.Of("invalidateSession", "POST", Sessions + "/{id}/invalidate", SignicatScopes.Identify, Invalidate),
        SignicatOperation.Of("createLegacySession", "POST", "/identification/session", SignicatScopes.Identify,
            CreateLegacy) with { HasBody = true },
        SignicatOperation.Of("getJsonWebKeys", "GET", "/identification/v2/jwks", SignicatScopes.Identify, _ => SignicatResponse.Of(Keys())),
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.CreateSessionRequest, out var body, out var check) is { } malformed)
            return malformed;

        var redirect = body["redirectSettings"] as JsonObject;
        foreach (var name in (string[])["successUrl", "abortUrl", "errorUrl"])
        {
            check.ReportIf(
                SignicatBody.Text(body, "flow") == "redirect" && redirect?[name] is null,
                SessionRules.RedirectMissing, $"redirectSettings.{name}", $"The {Schema.NameOf(name)} field is required.");
        }

        if (check.Violation is { } violation)
            return violation;

        var providers = SignicatBody.Texts(body, "allowedProviders");
        if (call.RefuseIf(!providers.All(IdentityProviderEndpoints.IsOfAccount), SessionRules.ProviderUnfit) is { } unfit)
            return unfit;

        return SignicatResponse.Of(SessionJson.Of(call, Add(call, body)), 201);
    }

    // Version 1 names the same things otherwise, so that a session of it is one of version 2.
    private static OperationResult CreateLegacy(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.CreateLegacySessionRequest, out var body, out _) is { } malformed)
            return malformed;

        var urls = body["ReturnUrls"] as JsonObject;
        var settings = new JsonObject
        {
            ["flow"] = "redirect",
            ["redirectSettings"] = new JsonObject
            {
                ["successUrl"] = urls?["Success"]?.DeepClone(),
                ["abortUrl"] = urls?["Abort"]?.DeepClone(),
                ["errorUrl"] = urls?["Error"]?.DeepClone(),
            },
        };
        if (SignicatBody.Text(body, "ExternalReference") is { } reference)
            settings["externalReference"] = reference;
        var session = Add(call, settings);
        return SignicatResponse.Of(new JsonObject
        {
            ["Url"] = (string?)SessionJson.Of(call, session)["url"] ?? "",
            ["RequestId"] = session.Id,
        });
    }

    private static IdentificationSession Add(ApiCall call, JsonObject settings)
    {
        var account = call.Tenant.Signicat;
        var session = new IdentificationSession(
            account.NextId("session").ToString("N", CultureInfo.InvariantCulture), account.NextSecret("session-url"), settings, call.Now);
        account.Sessions.Add(session);
        return session;
    }

    // No response of the fake is encrypted, so that there is no key to check one with.
    private static JsonObject Keys() => new() { ["keys"] = new JsonArray() };

    /// <summary>Lists sessions that have ended. The cursor is the number of those before.</summary>
    private static OperationResult List(ApiCall call)
    {
        var violation = SignicatQuery.Integer(call, "limit", 1, MaxLimit, MaxLimit, out var limit);
        violation = SignicatQuery.Integer(call, "cursor", 0, int.MaxValue, 0, out var start) ?? violation;
        if (violation is not null)
            return violation;

        var past = call.Tenant.Signicat.Sessions.Where(session => session.IsEndedAt(call.Now)).ToList();
        var page = new JsonObject
        {
            ["limit"] = limit,
            ["data"] = new JsonArray([.. past.Skip(start).Take(limit).Select(session => SessionJson.Of(call, session, isListed: true))]),
        };
        if (start + limit < past.Count)
            page["nextCursor"] = (start + limit).ToString(CultureInfo.InvariantCulture);
        return SignicatResponse.Of(page);
    }

    private static OperationResult Get(ApiCall call) => Find(call, out var session) ?? SignicatResponse.Of(SessionJson.Of(call, session!));

    private static OperationResult Invalidate(ApiCall call)
    {
        if (Find(call, out var session) is { } missing)
            return missing;

        if (call.RefuseIf(session!.IsEndedAt(call.Now), SessionRules.Ended) is { } ended)
            return ended;

        session.End(IdentificationSession.Invalidated);
        return Response.Empty(200);
    }

    private static OperationResult? Find(ApiCall call, out IdentificationSession? session) =>
        call.RespondIfMissing(session = call.Tenant.Signicat.FindSession(call.RouteValues["id"]), SessionRules.Unknown);
}
