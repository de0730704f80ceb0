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
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (SignicatBody.Read(call, SessionSchemas.CreateSessionRequest, out var body, out var check) is { } malformed)
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

        var account = call.Tenant.Signicat;
        var session = new IdentificationSession(account.NextId("session").ToString("N", CultureInfo.InvariantCulture), account.NextSecret("session-url"), body, call.Now);
        account.Sessions.Add(session);
        return SignicatResponse.Of(SessionJson.Of(call, session), 201);
    }

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
