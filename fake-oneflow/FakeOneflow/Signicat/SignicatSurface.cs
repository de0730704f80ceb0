using System.Globalization;
using FakeOneflow.Files;
using FakeOneflow.Http;
using FakeOneflow.Persistence;
using FakeOneflow.Rules;
using FakeOneflow.Signicat.Access;
using FakeOneflow.Signicat.Attachments;
using FakeOneflow.Signicat.Documents;
using FakeOneflow.Signicat.Events;
using FakeOneflow.Signicat.Files;
using FakeOneflow.Signicat.IdentityProviders;
using FakeOneflow.Signicat.Notifications;
using FakeOneflow.Signicat.Sessions;
using FakeOneflow.Signicat.SignatureMethods;
using FakeOneflow.Signicat.Signers;
using FakeOneflow.Signicat.Themes;
using FakeOneflow.Signicat.Tokens;
using FakeOneflow.Signicat.Webhooks;
using FakeOneflow.Tenants;
using FakeOneflow.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeOneflow.Signicat;

/// <summary>Signicat's Express APIs, token endpoint included, below a prefix of their own.</summary>
internal sealed class SignicatSurface(
    TenantRegistry tenants,
    RuleSwitches rules,
    CallbackPolicy callbacks,
    TimeProvider serverClock,
    TimeProvider realTime,
    int serverSeed) : VendorSurface(tenants, rules, serverClock, realTime)
{
    /// <summary>What stands before the vendor's paths.</summary>
    public const string Path = "/signicat";

    private readonly BearerGate _gate = new(tenants, rules);
    private readonly TokenDesk _desk = new(tenants, rules);

    /// <summary>Everything that is served, in the order of the spec's tags.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. TokenEndpoints.Operations,
        .. DocumentEndpoints.Operations,
        .. SignerEndpoints.Operations,
        .. AttachmentEndpoints.Operations,
        .. SignFileEndpoints.Operations,
        .. SignNotificationEndpoints.Operations,
        .. ThemeEndpoints.Operations,
        .. SignatureMethodEndpoints.Operations,
        .. SessionEndpoints.Operations,
        .. IdentityProviderEndpoints.Operations,
        .. SignicatEventEndpoints.Operations,
        .. SignicatWebhookEndpoints.Operations,
    ];

    // Static, so that it is made with the first call and no start waits for it.
    private static RouteTable<Operation> Routes { get; } = new(Operations);

    public static bool Owns(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);

    protected override string PathBase => Path;

    protected override async Task<Verdict> JudgeAsync(HttpRequest request, CancellationToken cancellation)
    {
        var verdict = Routes.Match(request.Method, request.Path.Value![Path.Length..]) switch
        {
            null => JudgeNowhere(request),
            { Route.Id: SignicatOperationIds.RequestToken } match => await JudgeTokenAsync(request, match, cancellation),
            var match => await JudgeCallAsync(request, match, cancellation),
        };
        return verdict with { Answer = Sign(verdict.Answer, request, verdict.Tenant) };
    }

    // Ids in paths have no form of their own: what is not the id of anything is not found.
    protected override Refusal? Check(ApiCall call) => null;

    protected override Answer Problem(Refusal refusal, HttpRequest request, Tenant? tenant) => SignicatProblem.For(refusal, tenant is { Signicat.ExplainsRefusals: true });

    protected override Answer Failure(int status, string detail, ApiCall call) => SignicatProblem.General(status, detail);

    private Verdict JudgeNowhere(HttpRequest request) => Rules.IsOn(SignicatRouteRules.Unknown)
        ? Refuse(request, new(SignicatRouteRules.Unknown, ParameterProblems.None), tenant: null) with { Tenant = _gate.TenantOf(request) }
        : new(Answer.Json("{}"u8.ToArray()).At(ServerNow));

    private async Task<Verdict> JudgeTokenAsync(HttpRequest request, RouteMatch<Operation> match, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        var (tenant, broken) = _desk.Identify(request, body);
        var verdict = broken is null
            ? await DecideAsync(request, CallOf(request, match, tenant ?? Tenants.Demo, body), cancellation)
            : Refuse(request, new(broken, ParameterProblems.None), tenant);
        await CountAsync(verdict, cancellation);
        return verdict with { Match = match, Body = body, Answer = TokenDesk.Complete(verdict.Answer, verdict.Refusal, request, tenant) };
    }

    private async Task<Verdict> JudgeCallAsync(HttpRequest request, RouteMatch<Operation> match, CancellationToken cancellation)
    {
        var (tenant, refusal) = _gate.Identify(request, match.Route.Scope);
        if (refusal is not null)
            return Refuse(request, refusal, tenant) with { Match = match };

        // Documents travel in JSON, so that a body may be as large as an upload.
        var body = match.Route.HasBody ? await RequestBody.ReadAsync(request, isForm: false, cancellation, UploadForm.Cap) : RequestBody.None;
        var call = CallOf(request, match, tenant!, body);
        var verdict = await DecideAsync(request, call, cancellation);
        return verdict with { Match = match, Body = body, UnreadMembers = call.Reading?.Unread() ?? [] };
    }

    public override async Task<ApiCall?> ReadAsync(Tenant tenant, Command command, CancellationToken cancellation) =>
        Routes.Match(command.Method, command.Path[Path.Length..]) is { } match
            ? CallOf(
                match, tenant, await RequestBody.OfAsync(command.ContentType, command.Body, isForm: false, cancellation),
                new QueryCollection(QueryHelpers.ParseQuery(command.Query)), command.Origin, CallbackPolicy.Anywhere)
            : null;

    private ApiCall CallOf(HttpRequest request, RouteMatch<Operation> match, Tenant tenant, RequestBody body) =>
        CallOf(match, tenant, body, request.Query, Origin.Of(request), callbacks, HttpMethods.IsHead(request.Method));

    private ApiCall CallOf(
        RouteMatch<Operation> match, Tenant tenant, RequestBody body, IQueryCollection query, string origin, CallbackPolicy policy,
        bool isHead = false) => new()
        {
            Operation = match.Route,
            Tenant = tenant,
            ActingUser = null,
            RouteValues = match.Values,
            Query = query,
            Body = body,
            Origin = origin,
            Rules = Rules,
            Tenants = Tenants,
            Callbacks = policy,
            IsHead = isHead,
        };

    private static async Task CountAsync(Verdict verdict, CancellationToken cancellation)
    {
        if (verdict is { Refusal: null, Answer.Status: StatusCodes.Status200OK } || verdict.Tenant is not { } tenant)
            return;

        await tenant.Timekeeper.ActAsync(tenant.Signicat.CountRefusedToken, _ => Command.RefuseToken, cancellation);
    }

    /// <summary>Adds the headers that every answer has. The id of the request has two names, as the vendor's pages and clients differ.</summary>
    private Answer Sign(Answer answer, HttpRequest request, Tenant? tenant)
    {
        var requestId = tenant is null
            ? RequestIds.ForStranger(serverSeed, request.Method, request.Path.Value ?? "/")
            : RequestIds.For(tenant);
        List<KeyValuePair<string, string>> headers =
            [.. answer.Headers, new("Request-Id", requestId), new("RequestId", requestId), new("X-Idfy-Environment", "test")];
        if (tenant is not null)
            headers.Add(new("X-Idfy-AccountId", tenant.Signicat.Id.ToString("D", CultureInfo.InvariantCulture)));
        return answer with { Headers = headers };
    }
}
