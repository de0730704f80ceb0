using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Tenants.Calls;

/// <summary>An API of a vendor: what all share once it is known who calls what. Vendors differ in callers and problems.</summary>
internal abstract class VendorApi(VendorContext context) : IRequestHandler, IReplayer
{
    private const int FaultStatus = 500;

    protected VendorContext Context => context;

    protected RuleSwitches Rules => context.Rules;

    protected DateTimeOffset ServerNow => context.ServerClock.GetUtcNow();

    /// <inheritdoc/>
    public abstract bool Owns(HttpRequest request);

    /// <inheritdoc/>
    public async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        var begun = context.RealTime.GetTimestamp();
        var result = await DispatchAsync(request, cancellation);
        var journal = result.Tenant?.Journal ?? context.Tenants.AnonymousJournal;
        JournalWriter.Record(request, result, journal, context.RealTime.GetElapsedTime(begun));
        return result.Response;
    }

    /// <summary>Finds the operation and the caller, and lets the operation decide.</summary>
    protected abstract Task<DispatchResult> DispatchAsync(HttpRequest request, CancellationToken cancellation);

    /// <summary>
    /// The violation that refuses a call before its operation handles it, as when its tenant was deleted while it waited; null when
    /// there is none.
    /// </summary>
    protected abstract RuleViolation? Check(ApiCall call);

    /// <summary>A refusal as the vendor answers it.</summary>
    protected abstract Response Problem(RuleViolation violation, HttpRequest request, Tenant? tenant);

    /// <summary>A failure that the caller did not cause, with 429, 500 or 503, in the vendor's form.</summary>
    protected abstract Response Failure(int status, string detail, ApiCall call);

    /// <summary>The prefix of the paths of operations.</summary>
    protected abstract string PathBase { get; }

    /// <summary>Creates a call from its record; null when its path leads nowhere.</summary>
    protected abstract Task<ApiCall?> ReadAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation);

    /// <inheritdoc/>
    public virtual bool Owns(TenantCommand command) =>
        command.Kind == CommandKind.Request
        && (command.Path == PathBase || command.Path.StartsWith(PathBase + "/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public virtual async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        var call = await ReadAsync(tenant, command, cancellation);
        return async () => call is null ? StatusCodes.Status404NotFound : await CarryAsync(call, CancellationToken.None) switch
        {
            RuleViolation violation => violation.Rule.Status,
            var result => ((Response)result).Status,
        };
    }

    /// <summary>Lets a fault have its way before and after the call is decided.</summary>
    protected async Task<DispatchResult> DecideAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        if (await TakeFaultAsync(call, cancellation) is not { } fault)
            return await DecideNowAsync(request, call, cancellation);

        if (fault.Latency is { } latency)
            await Task.Delay(latency, context.RealTime, cancellation);

        var result = fault.TakesEffect
            ? await DecideNowAsync(request, call, cancellation)
            : new(Response.Empty(0)) { Tenant = call.Tenant };
        var response = FaultResponses.Make(fault, result.Response, (status, detail) => Failure(status, detail, call));
        return result with { Response = response.At(call.Now), Fault = fault };
    }

    protected DispatchResult Refuse(HttpRequest request, RuleViolation violation, Tenant? tenant)
    {
        var now = tenant?.Clock.GetUtcNow() ?? ServerNow;
        return new(Problem(violation, request, tenant).At(now)) { Tenant = tenant, Violation = violation };
    }

    /// <summary>
    /// Counts the call for the faults that were asked for. What they draw is kept, so that a restart draws on from there.
    /// </summary>
    private static async Task<Fault?> TakeFaultAsync(ApiCall call, CancellationToken cancellation)
    {
        var (faults, operation) = (call.Tenant.Faults, call.Operation.Name);
        if (!faults.AreAbout(operation))
            return null;

        return await call.Tenant.Scheduler.ActAsync(() => faults.Take(operation), _ => TenantCommand.Draw(operation), cancellation);
    }

    /// <summary>Decides a call, and notes what it changed. A call that fails has changed nothing.</summary>
    private async Task<OperationResult> CarryAsync(ApiCall call, CancellationToken cancellation)
    {
        try
        {
            return await call.Tenant.Scheduler.ActAsync(
                () => Check(call) ?? call.Operation.Handle(call), result => ToCommand(call, result), cancellation);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever went wrong is the fake's fault and must not look like an answer of the vendor.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // The caller learns nothing of the inside.
            FaultReport.Write(fault, call.Operation.Name);
            return Failure(
                FaultStatus, $"fake-oneflow has a fault in {call.Operation.Name}; its error output tells more. Please report it.", call);
        }
    }

    // What is refused changes nothing. Of what is read only the address of a download has to be known later on, and what
    // changes by being read.
    private TenantCommand? ToCommand(ApiCall call, OperationResult result) =>
        result is Response response
        && (call.Operation.Method != HttpMethods.Get
            || (call.Operation.ChangesByReading && !call.IsHead)
            || response.Status == StatusCodes.Status302Found)
            ? new(CommandKind.Request, PathBase + call.Path)
            {
                Method = call.Operation.Method,
                Query = QueryString.Create(call.Query).Value ?? "",
                ContentType = call.Body.ContentType,
                Body = call.Body.Bytes,
                Origin = call.Origin,
                UserId = call.UserId,
                Status = response.Status,
            }
            : null;

    private async Task<DispatchResult> DecideNowAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        var result = await CarryAsync(call, cancellation);
        if (result is RuleViolation violation)
            return Refuse(request, violation, call.Tenant);

        var response = (Response)result;
        if (response.Status != FaultStatus)
            call.Tenant.CountRequest();
        return new(response.At(call.Now)) { Tenant = call.Tenant };
    }
}
