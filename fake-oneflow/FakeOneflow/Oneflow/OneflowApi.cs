using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Accounts;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Comments;
using OneflowFake.Oneflow.Contacts;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Core;
using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Files;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Helpers;
using OneflowFake.Oneflow.Parties;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Reminders;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Users;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow;

/// <summary>The vendor's API: finds the operation, then the caller, then lets the operation decide.</summary>
/// <param name="tenants">All tenants of the server.</param>
/// <param name="rules">Which rules are in force.</param>
/// <param name="callbacks">Which addresses webhooks may have.</param>
/// <param name="serverClock">The clock of answers without a tenant.</param>
/// <param name="realTime">The time in which injected latency passes, as the deadlines of callers do.</param>
/// <param name="serverSeed">What ids of requests without a tenant follow from.</param>
internal sealed class OneflowApi(
    TenantRegistry tenants,
    RuleSwitches rules,
    CallbackPolicy callbacks,
    TimeProvider serverClock,
    TimeProvider realTime,
    int serverSeed) : VendorApi(tenants, rules, serverClock, realTime)
{
    private readonly Authenticator _authenticator = new(tenants, rules);

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

    protected override string PathBase => RouteHints.Prefix;

    // Static, so that it is made with the first call and no start waits for it.
    private static RouteTable<Operation> Routes { get; } = new(Operations);

    protected override async Task<DispatchResult> DispatchAsync(HttpRequest request, CancellationToken cancellation)
    {
        var path = request.Path.Value ?? "/";
        if (RouteHints.Below(path) is not { } below || Routes.Match(request.Method, below) is not { } match)
            return DispatchUnknownPath(request, path);

        if (match.Route.IsOpen && _authenticator.TenantOf(request) is null)
            return ServeOpen(request, match);

        var caller = _authenticator.Identify(request, match);
        if (caller is { Token: null, Violation: { } turnedAway })
            return Refuse(request, turnedAway, caller.Tenant) with { Match = match };

        if (Rules.IsOn(RateLimitRules.Exceeded)
            && caller.Token is { } token
            && !await CountAsync(token, cancellation))
            return Refuse(request, new(RateLimitRules.Exceeded, ParameterProblems.None), token.Tenant) with { Match = match };

        if (caller.Violation is { } unknownUser)
            return Refuse(request, unknownUser, caller.Tenant) with { Match = match };

        var call = new ApiCall
        {
            Operation = match.Route,
            Tenant = caller.Tenant!,
            ActingUser = caller.User,
            RouteValues = match.Values,
            Query = request.Query,
            IsHead = HttpMethods.IsHead(request.Method),
            Body = match.Route.HasBody
                ? await RequestBody.ReadAsync(request, match.Route.HasForm, cancellation)
                : RequestBody.None,
            Origin = Origin.Of(request),
            Rules = Rules,
            Tenants = Tenants,
            Callbacks = callbacks,
            UnknownMember = caller.Tenant!.Behavior.IsStrict ? BodyRules.FieldUnknown : null,
        };
        var result = await DecideAsync(request, call, cancellation);
        return result with
        {
            Match = match,
            ActingUser = call.ActingUser,
            Body = call.Body,
            UnreadMembers = Unread(call),
        };
    }

    /// <summary>Counts a request of a token while the rate limit is on. The count is kept, so that a restart gives none away.</summary>
    /// <returns>False when the request is beyond the limit.</returns>
    private static async Task<bool> CountAsync(ApiToken token, CancellationToken cancellation)
    {
        var tenant = token.Tenant;
        return tenant.RateLimit.Limit is null || await tenant.Scheduler.ActAsync(
            () => tenant.RateLimit.TryCount(token, tenant.Clock.GetUtcNow()),
            isCounted => isCounted ? TenantCommand.Count(token.Id) : null,
            cancellation);
    }

    /// <summary>What of query and body nothing looked at, the first of it.</summary>
    private static IReadOnlyList<string> Unread(ApiCall call)
    {
        var members = call.Reading?.Unread() ?? [];
        if (call.Query.Count == 0)
            return members;

        var parameters = call.Query.Keys.Where(name => !call.Operation.Reads(name)).Select(name => "?" + name);
        return [.. parameters.Concat(members).Take(BodyReading.MaxUnread)];
    }

    public override async Task<ApiCall?> ReadAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        if (RouteHints.Below(command.Path) is not { } below || Routes.Match(command.Method, below) is not { } match)
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
            Rules = Rules,
            Tenants = Tenants,
            Callbacks = CallbackPolicy.Anywhere,
        };
    }

    // Nothing of an account is in it, so a caller without one is served from the request alone.
    private DispatchResult ServeOpen(HttpRequest request, RouteMatch<Operation> match)
    {
        var call = new ApiCall
        {
            Operation = match.Route,
            Tenant = Tenants.Demo,
            ActingUser = null,
            RouteValues = match.Values,
            Query = request.Query,
            Body = RequestBody.None,
            Origin = Origin.Of(request),
            Rules = Rules,
            Tenants = Tenants,
            Callbacks = callbacks,
            UnknownMember = Tenants.Demo.Behavior.IsStrict ? BodyRules.FieldUnknown : null,
        };
        if (Check(call) is { } violation)
            return Refuse(request, violation, tenant: null) with { Match = match };

        return new(((Response)match.Route.Handle(call)).At(ServerNow)) { Match = match };
    }

    // Routes come before authentication, as a path without an operation has nobody to ask for a token.
    private DispatchResult DispatchUnknownPath(HttpRequest request, string path)
    {
        var violation = RouteHints.Explain(Routes, request.Method, path);
        if (!Rules.IsOn(violation.Rule))
            return new(Response.Json("{}"u8.ToArray()).At(ServerNow));

        var refused = Refuse(request, violation, tenant: null) with { Tenant = _authenticator.TenantOf(request) };
        var methods = violation.Rule == RouteRules.Method
            ? string.Join(", ", Routes.RoutesAt(RouteHints.Below(path)!).Select(operation => operation.Method))
            : "";
        return methods.Length == 0
            ? refused
            : refused with { Response = refused.Response with { Headers = [.. refused.Response.Headers, new("Allow", methods)] } };
    }

    protected override RuleViolation? Check(ApiCall call) => PathIds.Check(call) ?? QueryCheck.Check(call);

    protected override Response Problem(RuleViolation violation, HttpRequest request, Tenant? tenant) => ProblemJson.For(
        violation, Origin.Of(request),
        tenant is null ? RequestIds.ForAnonymous(serverSeed, Tenants.CountAnonymous(NumberFile.OneflowAnonymous)) : RequestIds.For(tenant));

    protected override Response Failure(int status, string detail, ApiCall call) => status == StatusCodes.Status429TooManyRequests
        ? ProblemJson.For(new RuleViolation(RateLimitRules.Exceeded, ParameterProblems.None), call.Origin, RequestIds.For(call.Tenant))
        : ProblemJson.For(status, status * 10_000, detail, ParameterProblems.None, call.Origin, RequestIds.For(call.Tenant));
}
