using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Oneflow;

/// <summary>The vendor's API: finds the operation, then the caller, then lets the operation decide.</summary>
internal sealed class OneflowApi(VendorContext context, OneflowDirectory directory) : VendorApi(context)
{
    private readonly Authenticator _authenticator = new(directory, context.Rules);

    // Whatever no other part of the server owns is meant for this API.
    public override bool Owns(HttpRequest request) => true;

    protected override string PathBase => RouteHints.Prefix;

    // Static, so that it is made with the first call and no start waits for it.
    private static RouteTable<Operation> Routes { get; } = new(OneflowResources.Operations);

    protected override async Task<DispatchResult> DispatchAsync(HttpRequest request, CancellationToken cancellation)
    {
        var path = request.Path.Value ?? "/";
        if (RouteHints.Below(path) is not { } below || Routes.Match(request.Method, below) is not { } match)
            return DispatchUnknownPath(request, path);

        if (match.Route.IsOpen && _authenticator.TenantOf(request) is null)
            return ServeOpen(request, match);

        var caller = _authenticator.Identify(request, match);
        if (caller is { Token: null, Violation: { } turnedAway })
            return Refuse(request, turnedAway, caller.Tenant).Of(match);

        if (Rules.IsOn(RateLimitRules.Exceeded)
            && caller.Token is { } token
            && !await CountAsync(token, cancellation))
            return Refuse(request, new(RateLimitRules.Exceeded, ParameterProblems.None), token.Tenant).Of(match);

        if (caller.Violation is { } unknownUser)
            return Refuse(request, unknownUser, caller.Tenant).Of(match);

        var call = new ApiCall
        {
            Operation = match.Route,
            Tenant = caller.Tenant!,
            UserId = caller.User?.Id,
            RouteValues = match.Values,
            Query = request.Query,
            IsHead = HttpMethods.IsHead(request.Method),
            Body = match.Route.HasBody
                ? await RequestBody.ReadAsync(request, match.Route.HasForm, cancellation)
                : RequestBody.None,
            Origin = Origin.Of(request),
            Rules = Rules,
            Callbacks = Context.Callbacks,
            UnknownMember = caller.Tenant!.Behavior.IsStrict ? BodyRules.FieldUnknown : null,
        };
        var result = await DecideAsync(request, call, cancellation);
        return result.Of(match) with
        {
            UserId = call.UserId,
            Body = call.Body,
            UnreadMembers = Unread(call),
        };
    }

    /// <inheritdoc/>
    public override bool Owns(TenantCommand command) => command.Kind == CommandKind.Count || base.Owns(command);

    /// <inheritdoc/>
    public override async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        if (command.Kind != CommandKind.Count)
            return await base.PrepareAsync(tenant, command, cancellation);

        // The token may be of a command that is not repeated yet.
        return Replayer.Repeat(tenant, () => tenant.RateLimit.TryCount(
            (tenant.Oneflow.FindToken(command.Path) ?? throw new InvalidOperationException("Its token is missing.")).Id,
                tenant.Clock.GetUtcNow()));
    }

    /// <summary>Counts a request of a token while the rate limit is on. The count is kept, so that a restart gives none away.</summary>
    /// <returns>False when the request is beyond the limit.</returns>
    private static async Task<bool> CountAsync(ApiToken token, CancellationToken cancellation)
    {
        var tenant = token.Tenant;
        return tenant.RateLimit.Limit is null || await tenant.Scheduler.ActAsync(
            () => tenant.RateLimit.TryCount(token.Id, tenant.Clock.GetUtcNow()),
            isCounted => isCounted ? TenantCommand.Count(token.Id) : null,
            cancellation);
    }

    /// <summary>The first parameters and members that nothing looked at.</summary>
    private static IReadOnlyList<string> Unread(ApiCall call)
    {
        var members = call.Reading?.Unread() ?? [];
        if (call.Query.Count == 0)
            return members;

        var parameters = call.Query.Keys.Where(name => !call.Operation.Reads(name)).Select(name => "?" + name);
        return [.. parameters.Concat(members).Take(BodyReading.MaxUnread)];
    }

    protected override async Task<ApiCall?> ReadAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        if (RouteHints.Below(command.Path) is not { } below || Routes.Match(command.Method, below) is not { } match)
            return null;

        return new()
        {
            Operation = match.Route,
            Tenant = tenant,
            UserId = command.UserId,
            RouteValues = match.Values,
            Query = new QueryCollection(QueryHelpers.ParseQuery(command.Query)),
            Body = await RequestBody.OfAsync(command.ContentType, command.Body, match.Route.HasForm, cancellation),
            Origin = command.Origin,
            Rules = Rules,
            Callbacks = CallbackPolicy.Anywhere,
        };
    }

    // Nothing of an account is in it, so a caller without one is served from the request alone.
    private DispatchResult ServeOpen(HttpRequest request, RouteMatch<Operation> match)
    {
        var call = new ApiCall
        {
            Operation = match.Route,
            Tenant = directory.Demo,
            RouteValues = match.Values,
            Query = request.Query,
            Body = RequestBody.None,
            Origin = Origin.Of(request),
            Rules = Rules,
            Callbacks = Context.Callbacks,
            UnknownMember = directory.Demo.Behavior.IsStrict ? BodyRules.FieldUnknown : null,
        };
        if (Check(call) is { } violation)
            return Refuse(request, violation, tenant: null).Of(match);

        return new DispatchResult(((Response)match.Route.Handle(call)).At(ServerNow)).Of(match);
    }

    // Routes come before authentication, as nothing asks for a token on a path without an operation.
    private DispatchResult DispatchUnknownPath(HttpRequest request, string path)
    {
        var violation = RouteHints.Explain(Routes, request.Method, path, Context.Hint);
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

    protected override RuleViolation? Check(ApiCall call) =>
        call.RefuseIf(!Context.Tenants.Has(call.Tenant), AuthRules.TokenUnknown) ?? PathIds.Check(call) ?? QueryCheck.Check(call);

    protected override Response Problem(RuleViolation violation, HttpRequest request, Tenant? tenant) => ProblemJson.For(
        violation, Origin.Of(request),
        tenant is null
            ? RequestIds.ForAnonymous(Context.Seed, Context.Tenants.CountAnonymous(OneflowVendor.Slot))
            : RequestIds.For(tenant));

    protected override Response Failure(int status, string detail, ApiCall call) => status == StatusCodes.Status429TooManyRequests
        ? ProblemJson.For(new RuleViolation(RateLimitRules.Exceeded, ParameterProblems.None), call.Origin, RequestIds.For(call.Tenant))
        : ProblemJson.For(status, status * 10_000, detail, ParameterProblems.None, call.Origin, RequestIds.For(call.Tenant));
}
