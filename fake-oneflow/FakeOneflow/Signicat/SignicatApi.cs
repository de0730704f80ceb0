using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Pages;
using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;
using OneflowFake.Signicat.Pages;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Signicat;

/// <summary>Signicat's Express APIs, token endpoint included, below a prefix of their own.</summary>
internal sealed class SignicatApi(VendorContext context, SignicatDirectory directory) : VendorApi(context)
{
    /// <summary>The prefix of the vendor's paths.</summary>
    public const string Path = "/signicat";

    private readonly SignPage _page = new(context.Tenants, context.ServerClock);
    private readonly BearerGate _gate = new(directory, context.Rules);
    private readonly TokenService _service = new(directory, context.Rules);

    // Static, so that it is made with the first call and no start waits for it.
    private static RouteTable<Operation> Routes { get; } = new(SignicatResources.Operations);

    public override bool Owns(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Owns(TenantCommand command) => command.Kind == CommandKind.RefuseToken || base.Owns(command);

    /// <inheritdoc/>
    public override async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation) =>
        command.Kind == CommandKind.RefuseToken
            ? Replayer.Repeat(tenant, tenant.Signicat.CountRefusedToken)
            : await base.PrepareAsync(tenant, command, cancellation);

    protected override string PathBase => Path;

    protected override async Task<DispatchResult> DispatchAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (SignPage.Owns(request))
            return await _page.RespondAsync(request, cancellation);

        var result = Routes.Match(request.Method, request.Path.Value![Path.Length..]) switch
        {
            null => DispatchUnknownPath(request),
            { Route.IsOpen: true } match => ServeOpen(request, match),
            { Route.Id: SignicatOperationIds.RequestToken } match => await DispatchTokenAsync(request, match, cancellation),
            var match => await DispatchCallAsync(request, match, cancellation),
        };
        return result with { Response = Sign(result.Response, result.Tenant) };
    }

    // Ids in paths have no form of their own: what is not the id of anything is not found.
    protected override RuleViolation? Check(ApiCall call) => call.RefuseIf(
        !Context.Tenants.Has(call.Tenant),
        call.Operation.Id == SignicatOperationIds.RequestToken ? TokenRules.ClientUnknown : AccessRules.TokenUnknown);

    protected override Response Problem(RuleViolation violation, HttpRequest request, Tenant? tenant) =>
        SignicatProblem.For(violation, tenant?.Signicat.ExplainsRefusals == true);

    protected override Response Failure(int status, string detail, ApiCall call) => SignicatProblem.General(status, detail);

    // Nothing of an account is in it.
    private DispatchResult ServeOpen(HttpRequest request, RouteMatch<Operation> match)
    {
        var tenant = _gate.TenantOf(request);
        var call = CallOf(request, match, tenant ?? directory.Demo, RequestBody.None);
        var response = ((Response)match.Route.Handle(call)).At(tenant?.Clock.GetUtcNow() ?? ServerNow);
        return new DispatchResult(response) { Tenant = tenant }.Of(match);
    }

    private DispatchResult DispatchUnknownPath(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        ? new(PageFrame.Say(404, "Nothing is here", "No operation and no page of Signicat has this address.").At(ServerNow))
        {
            Tenant = _gate.TenantOf(request),
            Violation = new(SignicatRouteRules.Unknown, ParameterProblems.None),
        }
        : DispatchUnknownOperation(request);

    private DispatchResult DispatchUnknownOperation(HttpRequest request) => Rules.IsOn(SignicatRouteRules.Unknown)
        ? Refuse(request, new(SignicatRouteRules.Unknown, ParameterProblems.None), tenant: null) with { Tenant = _gate.TenantOf(request) }
        : new(Response.Json("{}"u8.ToArray()).At(ServerNow));

    private async Task<DispatchResult> DispatchTokenAsync(HttpRequest request, RouteMatch<Operation> match, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        var (tenant, broken) = _service.Identify(request, body);
        var result = broken is null
            ? await DecideAsync(request, CallOf(request, match, tenant ?? directory.Demo, body), cancellation)
            : Refuse(request, new(broken, ParameterProblems.None), tenant);
        await CountAsync(result, cancellation);
        var response = TokenService.Complete(result.Response, result.Violation, request, tenant);
        return result.Of(match) with { Body = body, Response = response };
    }

    private async Task<DispatchResult> DispatchCallAsync(HttpRequest request, RouteMatch<Operation> match, CancellationToken cancellation)
    {
        var (tenant, violation) = _gate.Identify(request, match.Route.Scope);
        if (violation is not null)
            return Refuse(request, violation, tenant).Of(match);

        // Documents travel in JSON, so that a body may be as large as an upload.
        var body = match.Route.HasBody
            ? await RequestBody.ReadAsync(request, isForm: false, cancellation, UploadForm.Cap)
            : RequestBody.None;
        var call = CallOf(request, match, tenant!, body);
        var result = await DecideAsync(request, call, cancellation);
        return result.Of(match) with { Body = body, UnreadMembers = call.Reading?.Unread() ?? [] };
    }

    protected override async Task<ApiCall?> ReadAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation) =>
        Routes.Match(command.Method, command.Path[Path.Length..]) is { } match
            ? CallOf(
                match, tenant, await RequestBody.OfAsync(command.ContentType, command.Body, isForm: false, cancellation),
                new QueryCollection(QueryHelpers.ParseQuery(command.Query)), command.Origin, CallbackPolicy.Anywhere)
            : null;

    private ApiCall CallOf(HttpRequest request, RouteMatch<Operation> match, Tenant tenant, RequestBody body) =>
        CallOf(match, tenant, body, request.Query, Origin.Of(request), Context.Callbacks, HttpMethods.IsHead(request.Method));

    private ApiCall CallOf(
        RouteMatch<Operation> match, Tenant tenant, RequestBody body, IQueryCollection query, string origin, CallbackPolicy policy,
        bool isHead = false) => new()
        {
            Operation = match.Route,
            Tenant = tenant,
            RouteValues = match.Values,
            Query = query,
            Body = body,
            Origin = origin,
            Rules = Rules,
            Callbacks = policy,
            IsHead = isHead,
        };

    private static async Task CountAsync(DispatchResult result, CancellationToken cancellation)
    {
        if (result is { Violation: null, Response.Status: StatusCodes.Status200OK } || result.Tenant is not { } tenant)
            return;

        await tenant.Scheduler.ActAsync(tenant.Signicat.CountRefusedToken, _ => TenantCommand.RefuseToken, cancellation);
    }

    /// <summary>
    /// Adds the headers that every answer has. The id of the request has two names, as the vendor's pages and clients
    /// differ.
    /// </summary>
    private Response Sign(Response response, Tenant? tenant)
    {
        var requestId = tenant is null
            ? RequestIds.ForAnonymous(Context.Seed, Context.Tenants.CountAnonymous(SignicatVendor.Slot))
            : RequestIds.For(tenant);
        List<KeyValuePair<string, string>> headers =
            [.. response.Headers, new("Request-Id", requestId), new("RequestId", requestId), new("X-Idfy-Environment", "test")];
        if (tenant is not null)
            headers.Add(new("X-Idfy-AccountId", tenant.Signicat.Id.ToString("D", CultureInfo.InvariantCulture)));
        return response with { Headers = headers };
    }
}
