using FakeOneflow.Faults;
using FakeOneflow.Journal;
using FakeOneflow.Persistence;
using FakeOneflow.Rules;
using FakeOneflow.Tenants;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Http;

/// <summary>An API of a vendor: what all share once it is known who calls what. Vendors differ in callers and problems.</summary>
/// <param name="tenants">All tenants of the server.</param>
/// <param name="rules">Which rules are in force.</param>
/// <param name="serverClock">The clock of answers without a tenant.</param>
/// <param name="realTime">The time in which injected latency passes, as the deadlines of callers do.</param>
internal abstract class VendorSurface(TenantRegistry tenants, RuleSwitches rules, TimeProvider serverClock, TimeProvider realTime)
{
    private const int FaultStatus = 500;

    protected TenantRegistry Tenants => tenants;

    protected RuleSwitches Rules => rules;

    protected DateTimeOffset ServerNow => serverClock.GetUtcNow();

    public async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        var verdict = await JudgeAsync(request, cancellation);
        Recorder.Record(request, verdict, verdict.Tenant?.Journal ?? tenants.Strangers);
        return verdict.Answer;
    }

    /// <summary>Finds the operation and the caller, and lets the operation decide.</summary>
    protected abstract Task<Verdict> JudgeAsync(HttpRequest request, CancellationToken cancellation);

    /// <summary>What can be refused before an operation is asked; null when nothing is.</summary>
    protected abstract Refusal? Check(ApiCall call);

    /// <summary>A refusal as the vendor answers it.</summary>
    protected abstract Answer Problem(Refusal refusal, HttpRequest request, Tenant? tenant);

    /// <summary>A failure that is nobody's fault, with 429, 500 or 503, as the vendor answers it.</summary>
    protected abstract Answer Failure(int status, string detail, ApiCall call);

    /// <summary>What stands before the paths of operations.</summary>
    protected abstract string PathBase { get; }

    /// <summary>Makes a call of what was noted of one; null when its path leads nowhere.</summary>
    public abstract Task<ApiCall?> ReadAsync(Tenant tenant, Command command, CancellationToken cancellation);

    /// <summary>Does a call again.</summary>
    /// <returns>The status of its answer.</returns>
    public async Task<int> ReplayAsync(ApiCall call) => await CarryAsync(call, CancellationToken.None) switch
    {
        Refusal refusal => refusal.Rule.Status,
        var outcome => ((Answer)outcome).Status,
    };

    /// <summary>Lets a fault have its way before and after the call is decided.</summary>
    protected async Task<Verdict> DecideAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        if (await TakeFaultAsync(call, cancellation) is not { } fault)
            return await DecideNowAsync(request, call, cancellation);

        if (fault.Latency is { } latency)
            await Task.Delay(latency, realTime, cancellation);

        var verdict = fault.TakesEffect ? await DecideNowAsync(request, call, cancellation) : new(Answer.Empty(0)) { Tenant = call.Tenant };
        var answer = FaultAnswers.Make(fault, verdict.Answer, (status, detail) => Failure(status, detail, call));
        return verdict with { Answer = answer.At(call.Now), Fault = fault };
    }

    protected Verdict Refuse(HttpRequest request, Refusal refusal, Tenant? tenant)
    {
        var now = tenant?.Clock.GetUtcNow() ?? ServerNow;
        return new(Problem(refusal, request, tenant).At(now)) { Tenant = tenant, Refusal = refusal };
    }

    /// <summary>Counts the call for the faults that were asked for. What they draw is kept, so that a restart draws on from there.</summary>
    private static async Task<Fault?> TakeFaultAsync(ApiCall call, CancellationToken cancellation)
    {
        var (faults, operation) = (call.Tenant.Faults, call.Operation.Name);
        if (!faults.AreAbout(operation))
            return null;

        return await call.Tenant.Timekeeper.ActAsync(() => faults.Take(operation), _ => Command.Draw(operation), cancellation);
    }

    /// <summary>Decides a call, and notes what it changed. A call that fails has changed nothing.</summary>
    private async Task<Outcome> CarryAsync(ApiCall call, CancellationToken cancellation)
    {
        try
        {
            return await call.Tenant.Timekeeper.ActAsync(
                () => Check(call) ?? call.Operation.Handle(call), outcome => ToCommand(call, outcome), cancellation);
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
    private Command? ToCommand(ApiCall call, Outcome outcome) =>
        outcome is Answer answer
        && (call.Operation.Method != HttpMethods.Get
            || (call.Operation.ChangesByReading && !call.IsHead)
            || answer.Status == StatusCodes.Status302Found)
            ? new(CommandKind.Request, PathBase + call.Path)
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

    private async Task<Verdict> DecideNowAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        var outcome = await CarryAsync(call, cancellation);
        if (outcome is Refusal refusal)
            return Refuse(request, refusal, call.Tenant);

        var answer = (Answer)outcome;
        if (answer.Status != FaultStatus)
            call.Tenant.CountRequest();
        return new(answer.At(call.Now)) { Tenant = call.Tenant };
    }
}
