using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class SessionScenarios
{
    private const string Page = "signicat/signicat-express-net";
    private const string Migration = "express/docs/identification/guides/migration";
    private const string Scope = "identify";

    public static IEnumerable<Scenario> All => [.. Creates, .. Reads, .. Invalidations];

    private static IEnumerable<Scenario> Creates =>
    [
        new("createSession", 201, "redirect", "DSorlov/eid-provider", Documented, _ => Task.FromResult(Create(NewSession())))
        {
            Unseen = "the list has identifications that have ended only; getSession/200-created shows it",
        },
        new("createSession", 201, "headless", Page, Documented, _ => Task.FromResult(Create(new CreateSessionRequest
        {
            Flow = SessionFlow.Headless,
            AllowedProviders = [IdentityProvider.SeBankid],
        })))
        {
            Unseen = "the list has identifications that have ended only; getSession/200-created shows it",
        },
        new("createSession", 400, "unknown-flow", Page, Inferred,
            _ => Task.FromResult(Create(new CreateSessionRequest { Flow = SessionFlow.From("carrier") }))),
        new("createSession", 400, "redirect-without-addresses", Page, Inferred,
            _ => Task.FromResult(Create(new CreateSessionRequest { Flow = SessionFlow.Redirect })))
        {
            Rule = "signicat-redirect-missing",
        },
        .. Gate.ByToken("createSession", Create(NewSession())),
        Gate.ByScope("createSession", Scope, Create(NewSession())),
        new("createSession", 422, "provider-not-set-up", Page, Inferred,
            _ => Task.FromResult(Create(Changed(session => session.AllowedProviders = [IdentityProvider.Mitid]))))
        {
            Rule = "signicat-provider-unfit",
        },
    ];

    private static IEnumerable<Scenario> Reads =>
    [
        new("getSession", 200, "created", Page, Documented, async fixture => Get((await fixture.SessionAsync()).Id)),
        new("getSession", 200, "success", Page, Documented, async fixture => Get((await fixture.FinishedSessionAsync("success")).Id)),
        new("getSession", 200, "user-aborted", Migration, Documented,
            async fixture => Get((await fixture.FinishedSessionAsync("user_aborted")).Id)),
        new("getSession", 200, "timed-out", Migration, Documented, async fixture =>
        {
            var session = await fixture.SessionAsync();
            await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromMinutes(10));
            return Get(session.Id);
        }),
        .. Gate.ByToken("getSession", Get("unknown")),
        Gate.ByScope("getSession", Scope, Get("unknown")),
        new("getSession", 404, "unknown", "DSorlov/eid-provider", Inferred, _ => Task.FromResult(Get("unknown")))
        {
            Rule = "signicat-session-unknown",
        },
        new("listSessions", 200, "past-ones", Migration, Documented, async fixture =>
        {
            await fixture.FinishedSessionAsync("success");
            await fixture.FinishedSessionAsync("failed");
            await fixture.SessionAsync();
            return List(1);
        }),
        new("listSessions", 400, "limit-above-range", Page, Inferred, _ => Task.FromResult(List(101))),
        .. Gate.ByToken("listSessions", List(10)),
        Gate.ByScope("listSessions", Scope, List(10)),
    ];

    private static IEnumerable<Scenario> Invalidations =>
    [
        new("invalidateSession", 200, "created", Page, Inferred, async fixture => Invalidate((await fixture.SessionAsync()).Id))
        {
            Changes = ["+session"],
        },
        .. Gate.ByToken("invalidateSession", Invalidate("unknown")),
        Gate.ByScope("invalidateSession", Scope, Invalidate("unknown")),
        new("invalidateSession", 404, "unknown", Page, Inferred, _ => Task.FromResult(Invalidate("unknown"))),
        new("invalidateSession", 422, "ended", Page, Inferred,
            async fixture => Invalidate((await fixture.FinishedSessionAsync("success")).Id))
        {
            Rule = "signicat-session-ended",
        },
    ];

    private static CreateSessionRequest NewSession() => SignicatStates.NewSession();

    private static CreateSessionRequest Changed(Action<CreateSessionRequest> change)
    {
        var request = NewSession();
        change(request);
        return request;
    }

    private static Call Create(CreateSessionRequest request) => Call.OfSignicat(
        client => client.Sessions.TryCreateSessionAsync(request), client => client.Sessions.CreateSessionAsync(request));

    private static Call Get(string id) =>
        Call.OfSignicat(client => client.Sessions.TryGetSessionAsync(id), client => client.Sessions.GetSessionAsync(id));

    private static Call List(int limit) => Call.OfSignicat(
        client => client.Sessions.TryListSessionsAsync(limit: limit), client => client.Sessions.ListSessionsAsync(limit: limit));

    private static Call Invalidate(string id) => Call.OfSignicat(
        client => client.Sessions.TryInvalidateSessionAsync(id), client => client.Sessions.InvalidateSessionAsync(id));
}
