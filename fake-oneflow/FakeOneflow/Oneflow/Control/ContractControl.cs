using System.Globalization;
using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Signing;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Control;

/// <summary>Does what people do with a contract in the vendor's app: visit, sign, decline, settle, cancel and terminate.</summary>
internal sealed class ContractControl(RuleSwitches rules)
{
    /// <summary>The fields of lifecycle settings.</summary>
    public static string[] SettingNames { get; } =
        ["type", "duration", "initial_duration", "notice_period", "start_date", "end_date"];

    private readonly SigningService _service = new(rules);

    /// <summary>Lets a participant do something: <c>view</c>, <c>sign</c> or <c>decline</c>.</summary>
    public Response Participate(Tenant tenant, string contractId, string participantId, string action)
    {
        var contract = Find(tenant, contractId);
        var participant = PathIds.TryRead(participantId, out var id) ? contract.FindParticipant(id) : null;
        if (participant is null)
            throw new ControlException(404, "The contract has no participant with that id: use one that GET /v1/contracts/{id} lists.");

        switch (action)
        {
            case "sign":
                Expect(_service.Sign(tenant, contract, participant));
                break;
            case "decline":
                Expect(_service.Decline(tenant, contract, participant));
                break;
            default:
                SigningService.Visit(tenant, contract, participant);
                break;
        }

        return Describe(contract, participant, tenant);
    }

    /// <summary>Sets the lifecycle settings; those that are left out are null.</summary>
    public Response Settle(Tenant tenant, string contractId, JsonElement body)
    {
        var contract = Find(tenant, contractId);
        var settings = ReadSettings(body);
        ExpectNot(!settings.FitsType, LifecycleRules.Unfit);
        ExpectNot(contract.State is ContractState.Signed or ContractState.Declined, LifecycleRules.Fixed);
        contract.Lifecycle.Settings = settings;
        return Describe(contract, null, tenant);
    }

    /// <summary>Cancels a recurring contract, which ends with its period.</summary>
    public Response Cancel(Tenant tenant, string contractId)
    {
        var contract = Find(tenant, contractId);
        ExpectNot(!contract.Lifecycle.Settings.IsRecurring, LifecycleRules.NotRecurring);
        ExpectNot(!contract.Lifecycle.IsRunning, LifecycleRules.NotRunning);
        ExpectNot(contract.Lifecycle.IsCanceled, LifecycleRules.CanceledBefore);
        contract.Lifecycle.Cancel(tenant.Clock.GetUtcNow());
        Record(tenant, contract, EventTypes.LifecycleCancel);
        return Describe(contract, null, tenant);
    }

    /// <summary>Terminates a contract, which ends at once.</summary>
    public Response Terminate(Tenant tenant, string contractId)
    {
        var contract = Find(tenant, contractId);
        ExpectNot(!contract.Lifecycle.IsRunning, LifecycleRules.NotRunning);
        contract.Lifecycle.Terminate(tenant.Clock.GetUtcNow());
        Record(tenant, contract, EventTypes.LifecycleTerminate);
        return Describe(contract, null, tenant);
    }

    private static Contract Find(Tenant tenant, string contractId) =>
        (PathIds.TryRead(contractId, out var id) ? tenant.Oneflow.FindContract(id) : null)
        ?? throw new ControlException(404, "The tenant has no contract with that id: use one that GET /v1/contracts lists.");

    private static void Record(Tenant tenant, Contract contract, string type)
    {
        var now = tenant.Clock.GetUtcNow();
        contract.Touch(now);
        EventLog.Record(tenant, contract, type, now, actor: null, contract.Id);
    }

    private static LifecycleSettings ReadSettings(JsonElement body) => new(ReadType(body))
    {
        Duration = ReadPeriod(body, "duration"),
        InitialDuration = ReadPeriod(body, "initial_duration"),
        NoticePeriod = ReadPeriod(body, "notice_period"),
        StartDate = ReadDate(body, "start_date"),
        EndDate = ReadDate(body, "end_date"),
    };

    private static string ReadType(JsonElement body) =>
        body.TryGetProperty("type", out var value)
        && value.ValueKind == JsonValueKind.String
        && LifecycleSettings.Types.Contains(value.GetString())
            ? value.GetString()!
            : throw new ControlException(400, $"type is not one of {string.Join(", ", LifecycleSettings.Types)}: send one of them.");

    private static LifecyclePeriod? ReadPeriod(JsonElement body, string name) =>
        Text(body, name) is { } text
            ? LifecyclePeriod.Parse(text)
                ?? throw new ControlException(400, $"{name} is not a number of days, weeks, months or years: send one such as \"3m\".")
            : null;

    private static DateOnly? ReadDate(JsonElement body, string name)
    {
        if (Text(body, name) is not { } text)
            return null;

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new ControlException(400, $"{name} is not a date: send one such as \"2025-01-15\".");

        return TimeBounds.Allows(new(date, TimeOnly.MinValue, TimeSpan.Zero))
            ? date
            : throw new ControlException(
                400, $"{name} is not from the year {TimeBounds.First.Year} to {TimeBounds.Last.Year}: send a date in between.");
    }

    /// <summary>A text; empty when the member has another type, null when it is omitted or null.</summary>
    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : ""
            : null;

    private static Response Describe(Contract contract, Participant? participant, Tenant tenant) =>
        Response.Json(Json.Build(json => ContractControlJson.Write(json, contract, participant, tenant.Clock.GetUtcNow())));

    private static void Expect(Rule? broken)
    {
        if (broken is not null)
            throw new ControlException(broken.Status, broken.Detail, broken.Id);
    }

    private void ExpectNot(bool isBroken, Rule rule) => Expect(isBroken && rules.IsOn(rule) ? rule : null);
}
