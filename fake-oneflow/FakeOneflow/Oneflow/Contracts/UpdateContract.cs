using System.Text.Json;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Serves <c>PUT /contracts/{contract_id}</c>.</summary>
internal static class UpdateContract
{
    private static readonly NewContractTop Nothing = new(null, HasValue: false, null, null);

    public static OperationResult Handle(ApiCall call)
    {
        if (Read(call, out var wanted) is { } badBody)
            return badBody;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        if (RefuseByState(call, contract, wanted) is { } wrongState)
            return wrongState;

        if (call.RefuseIf(
            wanted.TagIds?.Except(call.Tenant.Oneflow.Tags.Select(tag => tag.Id)).Any() == true,
                CreateContractRules.TagUnknown) is { } noTag)
            return noTag;

        Apply(call, contract, wanted);
        return Response.Json(Json.Build(json => ContractJson.Write(json, contract, call)));
    }

    private static RuleViolation? Read(ApiCall call, out NewContractTop wanted)
    {
        wanted = Nothing;
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        fields.Expect("_private", "name", "value", "signing_period_expiration");
        wanted = ReadPrivate(fields.Object("_private"), DateOnly.FromDateTime(call.Now.UtcDateTime)) with
        {
            SignOrder = ReadSignOrder(fields),
            TagIds = fields.Has("tags")
                ? (fields.Values("tags") ?? []).Select((tag, index) => ReadTag(fields, tag, index, check)).ToHashSet()
                : null,
        };
        return check.Violation;
    }

    private static NewContractTop ReadPrivate(JsonFields? given, DateOnly today) => given is not { } fields
        ? Nothing
        : new(
            fields.Has("name") ? fields.Text("name", max: 130) : null,
            fields.Has("value"),
            fields.IsNull("value") ? null : fields.Object("value") is { } value ? Money.Read(value) : null,
            fields.Object("signing_period_expiration") is { } period ? SigningPeriod.Read(period, today) : null);

    // The reference gives no shape of the items, so that they are kept as they come.
    private static List<JsonElement>? ReadSignOrder(JsonFields fields)
    {
        fields.Ignore("sign_order");
        if (!fields.Has("sign_order"))
            return null;

        if (fields.IsNull("sign_order"))
            return [];

        var items = fields.Values("sign_order") ?? [];
        fields.ReportIf(
            items.Any(item => item.ValueKind != JsonValueKind.Object), BodyRules.FieldType, "sign_order", "Not all objects.");
        return [.. items];
    }

    // Tags are ids here, and objects when a contract is created: both are taken.
    private static long ReadTag(JsonFields fields, JsonElement tag, int index, BodyCheck check)
    {
        var path = $"tags[{index}]";
        if (tag.ValueKind == JsonValueKind.Object)
            return TagReader.Read(JsonFields.Of(tag, fields.PathOf(path), check));

        var isId = tag.ValueKind == JsonValueKind.Number && tag.TryGetInt64(out _);
        fields.ReportIf(!isId, BodyRules.FieldType, path, "Not the id of a tag.");
        return isId ? tag.GetInt64() : 0;
    }

    private static RuleViolation? RefuseByState(ApiCall call, Contract contract, NewContractTop wanted)
    {
        var isFixed = contract.State is ContractState.Overdue or ContractState.Declined;
        return call.RefuseIf(
                isFixed && wanted.Name is not null, UpdateContractRules.NameFixed, "_private.name", "Not in this state.")
            ?? call.RefuseIf(
                isFixed && wanted.HasValue, UpdateContractRules.ValueFixed, "_private.value", "Not in this state.")
            ?? call.RefuseIf(
                contract.State != ContractState.Draft && wanted.Period?.Type == SigningPeriod.DaysAfterPublish,
                UpdateContractRules.PeriodFixed, "_private.signing_period_expiration.type", "Only for a draft.")
            ?? call.RefuseIf(
                contract.State is ContractState.Signed or ContractState.Declined && wanted.Period is not null,
                UpdateContractRules.PeriodOver, "_private.signing_period_expiration", "Not in this state.")
            ?? call.RefuseIf(
                contract.State is ContractState.Signed or ContractState.Declined && wanted.SignOrder is not null,
                UpdateContractRules.SignOrderFixed, "sign_order", "Not in this state.");
    }

    private static void Apply(ApiCall call, Contract contract, NewContractTop wanted)
    {
        contract.Name = wanted.Name ?? contract.Name;
        if (wanted.HasValue)
            contract.Value = wanted.Value;
        if (wanted.TagIds is { } tagIds)
            contract.Tags = [.. call.Tenant.Oneflow.Tags.Where(tag => tagIds.Contains(tag.Id))];
        contract.SignOrder = wanted.SignOrder ?? contract.SignOrder;
        if (wanted != Nothing)
            contract.Touch(call.Now);
        if (wanted.Period is not { } period)
            return;

        var wasOverdue = contract.State == ContractState.Overdue;
        contract.SetSigningPeriod(period, call.Now);
        ContractDeadlines.Plan(call.Tenant, contract);
        if (wasOverdue)
            call.Record(contract, EventTypes.SigningPeriodRevive, contract.Id);
    }

    /// <summary>The members to change; null for those that stay.</summary>
    private sealed record NewContractTop(string? Name, bool HasValue, Money? Value, SigningPeriod? Period)
    {
        public IReadOnlyList<JsonElement>? SignOrder { get; init; }
        public HashSet<long>? TagIds { get; init; }
    }
}
