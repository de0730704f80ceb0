using FakeOneflow.AccessLinks;
using FakeOneflow.Accounts;
using FakeOneflow.Auth;
using FakeOneflow.Comments;
using FakeOneflow.Contacts;
using FakeOneflow.Contracts;
using FakeOneflow.Core;
using FakeOneflow.DataFields;
using FakeOneflow.Events;
using FakeOneflow.Faults;
using FakeOneflow.Files;
using FakeOneflow.Folders;
using FakeOneflow.Helpers;
using FakeOneflow.Journal;
using FakeOneflow.Parties;
using FakeOneflow.Persistence;
using FakeOneflow.Products;
using FakeOneflow.Reminders;
using FakeOneflow.Rules;
using FakeOneflow.Tags;
using FakeOneflow.Templates;
using FakeOneflow.TemplateTypes;
using FakeOneflow.Tenants;
using FakeOneflow.Users;
using FakeOneflow.Webhooks;
using FakeOneflow.Workspaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeOneflow.Http;

/// <summary>The vendor's API: finds the operation, then the caller, then lets the operation decide.</summary>
/// <param name="tenants">All tenants of the server.</param>
/// <param name="rules">Which rules are in force.</param>
/// <param name="callbacks">Which addresses webhooks may have.</param>
/// <param name="serverClock">The clock of answers without a tenant.</param>
/// <param name="realTime">The time in which injected latency passes, as the deadlines of callers do.</param>
/// <param name="serverSeed">What ids of requests without a tenant follow from.</param>
internal sealed class ApiSurface(
    TenantRegistry tenants,
    RuleSwitches rules,
    CallbackPolicy callbacks,
    TimeProvider serverClock,
    TimeProvider realTime,
    int serverSeed)
{
    private const int FaultStatus = 500;

    private readonly Authenticator _authenticator = new(tenants, rules);

    private readonly RouteTable<Operation> _routes = new(Operations);

    /// <summary>Everything that is served, in the order of the spec's tags.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. CoreEndpoints.Operations,
        .. AccountEndpoints.Operations,
        .. UserEndpoints.Operations,
        .. WorkspaceEndpoints.Operations,
        .. FolderEndpoints.Operations,
        .. TagEndpoints.Operations,
        .. ContactEndpoints.Operations,
        .. TemplateEndpoints.Operations,
        .. TemplateTypeEndpoints.Operations,
        .. HelperEndpoints.Operations,
        .. ContractEndpoints.Operations,
        .. AccessLinkEndpoints.Operations,
        .. PartyEndpoints.Operations,
        .. ParticipantEndpoints.Operations,
        .. DataFieldEndpoints.Operations,
        .. ProductGroupEndpoints.Operations,
        .. ProductEndpoints.Operations,
        .. CommentEndpoints.Operations,
        .. ReminderEndpoints.Operations,
        .. FileEndpoints.Operations,
        .. EventEndpoints.Operations,
        .. WebhookEndpoints.Operations,
    ];

    public async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var verdict = await JudgeAsync(request, cancellation);
        Recorder.Record(request, verdict, verdict.Tenant?.Journal ?? tenants.Strangers);
        return verdict.Answer;
    }

    private async Task<Verdict> JudgeAsync(HttpRequest request, CancellationToken cancellation)
    {
        var path = request.Path.Value ?? "/";
        if (RouteHints.Below(path) is not { } below || _routes.Match(request.Method, below) is not { } match)
            return JudgeNowhere(request, path);

        var caller = _authenticator.Identify(request, match.Route.UserEmail);
        if (caller is { Token: null, Refusal: { } turnedAway })
            return Refuse(request, turnedAway, caller.Tenant) with { Match = match };

        if (rules.IsOn(RateLimitRules.Exceeded)
            && caller.Token is { } token
            && !token.Tenant.RateLimit.TryCount(token, token.Tenant.Clock.GetUtcNow()))
            return Refuse(request, new(RateLimitRules.Exceeded, ParameterProblems.None), token.Tenant) with { Match = match };

        if (caller.Refusal is { } unknownUser)
            return Refuse(request, unknownUser, caller.Tenant) with { Match = match };

        var call = new ApiCall
        {
            Operation = match.Route,
            Tenant = caller.Tenant!,
            ActingUser = caller.User,
            RouteValues = match.Values,
            Query = request.Query,
            Body = match.Route.HasBody
                ? await RequestBody.ReadAsync(request, match.Route.HasForm, cancellation)
                : RequestBody.None,
            Origin = Origin.Of(request),
            Rules = rules,
            Tenants = tenants,
            Callbacks = callbacks,
        };
        var verdict = await DecideAsync(request, call, cancellation);
        return verdict with
        {
            Match = match,
            ActingUser = call.ActingUser,
            Body = call.Body,
            UnreadMembers = call.Reading?.Unread() ?? [],
        };
    }

    /// <summary>Lets a fault have its way before and after the call is decided.</summary>
    private async Task<Verdict> DecideAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        if (call.Tenant.Faults.Take(call.Operation.Id) is not { } fault)
            return Decide(request, call);

        if (fault.Latency is { } latency)
            await Task.Delay(latency, realTime, cancellation);

        var verdict = fault.TakesEffect ? Decide(request, call) : new(Answer.Empty(0)) { Tenant = call.Tenant };
        var answer = FaultAnswers.Make(fault, verdict.Answer, call.Origin, RequestIds.For(call.Tenant));
        return verdict with { Answer = answer.At(call.Now), Fault = fault };
    }

    private Verdict Decide(HttpRequest request, ApiCall call)
    {
        var outcome = Carry(call);
        if (outcome is Refusal refusal)
            return Refuse(request, refusal, call.Tenant);

        var answer = (Answer)outcome;
        if (answer.Status != FaultStatus)
            call.Tenant.CountRequest();
        return new(answer.At(call.Now)) { Tenant = call.Tenant };
    }

    private static Outcome Carry(ApiCall call) => call.Tenant.Timekeeper.Act(
        () =>
        {
            try
            {
                return PathIds.Check(call) ?? call.Operation.Handle(call);
            }
#pragma warning disable CA1031 // Whatever went wrong is the fake's fault and must not look like an answer of the vendor.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                // The caller learns nothing of the inside, and nobody the message, which could hold something of the request.
                System.Console.Error.WriteLine($"fake-oneflow has a fault: {fault.GetType()} in {call.Operation.Id}\n{fault.StackTrace}");
                return ProblemJson.For(
                    FaultStatus, 5_000_000, $"fake-oneflow has a fault in {call.Operation.Id}; its error output tells more. Please report it.",
                    ParameterProblems.None, call.Origin, RequestIds.For(call.Tenant));
            }
        },
        outcome => ToCommand(call, outcome));

    // What is refused changes nothing. Of what is read only the address of a download has to be known later on.
    private static Command? ToCommand(ApiCall call, Outcome outcome) =>
        outcome is Answer answer && (call.Operation.Method != HttpMethods.Get || answer.Status == StatusCodes.Status302Found)
            ? new(CommandKind.Request, RouteHints.Prefix + call.Path)
            {
                Method = call.Operation.Method,
                Query = QueryString.Create(call.Query).Value ?? "",
                ContentType = call.Body.ContentType,
                Body = call.Body.Bytes,
                Origin = call.Origin,
                UserId = call.ActingUser?.Id,
                Status = answer.Status,
            }
            : null;

    /// <summary>Makes a call of what was noted of one; null when its path leads nowhere.</summary>
    public async Task<ApiCall?> ReadAsync(Tenant tenant, Command command, CancellationToken cancellation)
    {
        if (RouteHints.Below(command.Path) is not { } below || _routes.Match(command.Method, below) is not { } match)
            return null;

        return new()
        {
            Operation = match.Route,
            Tenant = tenant,
            ActingUser = command.UserId is { } id ? tenant.Users.First(user => user.Id == id) : null,
            RouteValues = match.Values,
            Query = new QueryCollection(QueryHelpers.ParseQuery(command.Query)),
            Body = await RequestBody.OfAsync(command.ContentType, command.Body, match.Route.HasForm, cancellation),
            Origin = command.Origin,
            Rules = rules,
            Tenants = tenants,
            Callbacks = CallbackPolicy.Anywhere,
        };
    }

    /// <summary>Does a call again.</summary>
    /// <returns>The status of its answer.</returns>
    public static int Replay(ApiCall call) => Carry(call) switch
    {
        Refusal refusal => refusal.Rule.Status,
        var outcome => ((Answer)outcome).Status,
    };

    // Routes come before authentication, as a path without an operation has nobody to ask for a token.
    private Verdict JudgeNowhere(HttpRequest request, string path)
    {
        var refusal = RouteHints.Explain(_routes, request.Method, path);
        if (!rules.IsOn(refusal.Rule))
            return new(Answer.Json("{}"u8.ToArray()).At(serverClock.GetUtcNow()));

        // The tenant has it in its journal, but as for anybody else the answer follows from nothing but the request.
        return Refuse(request, refusal, tenant: null) with { Tenant = _authenticator.TenantOf(request) };
    }

    private Verdict Refuse(HttpRequest request, Refusal refusal, Tenant? tenant)
    {
        var requestId = tenant is null
            ? RequestIds.ForStranger(serverSeed, request.Method, request.Path.Value ?? "/")
            : RequestIds.For(tenant);
        var now = (tenant?.Clock ?? serverClock).GetUtcNow();
        return new(ProblemJson.For(refusal, Origin.Of(request), requestId).At(now)) { Tenant = tenant, Refusal = refusal };
    }
}
