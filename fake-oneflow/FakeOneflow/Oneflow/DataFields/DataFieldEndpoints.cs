using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.DataFields;

/// <summary>The operations of the tag DataFields.</summary>
internal static class DataFieldEndpoints
{
    private const string CustomPrefix = "c::";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            OperationIds.ListContractDataFields, "GET", "/contracts/{contract_id}/data_fields", UserEmail.Optional, List)
        {
            IsList = true,
            TakesAll = true,
        },
        new(
            OperationIds.UpdateContractDataField, "PUT", "/contracts/{contract_id}/data_fields/{data_field_id}",
            UserEmail.Required, Update)
        {
            HasBody = true,
        },
    ];

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.DataFields, keys: null, (json, field, _) => ContractDataFieldJson.Write(json, field));

    private static OperationResult Update(ApiCall call)
    {
        // A slash is the one character that the server leaves encoded.
        var key = call.RouteValues[PathIds.Text].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var isCustom = key.StartsWith(CustomPrefix, StringComparison.Ordinal);
        var isId = PathIds.TryRead(key, out var id);
        if (call.RefuseIf(
            !isCustom && !isId, DataFieldRules.KeyMalformed, PathIds.Text, "Neither an integer nor c:: and a custom id.") is { } badKey)
            return badKey;

        if (Read(call, out var wanted) is { } badBody)
            return badBody;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        var field = contract.DataFields.FirstOrDefault(
            field => isCustom ? field.CustomId == key[CustomPrefix.Length..] : field.Id == id);
        if (call.RespondIfMissing(field, DataFieldRules.Unknown) is { } missing)
            return missing;

        return RefuseOther(call, field!, wanted)
            ?? ContractLookup.RefuseClosed(call, contract)
            ?? (OperationResult)Change(call, contract, field!, wanted);
    }

    private static RuleViolation? Read(ApiCall call, out NewValue wanted)
    {
        wanted = new(null, null, HasValue: false, null);
        if (JsonBody.Read(call, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        wanted = new(
            fields.OptionalInteger("id"),
            fields.Object("_private_ownerside") is { } owner ? owner.Text("custom_id", required: true) : null,
            fields.Has("value"),
            fields.IsNull("value") ? null : fields.Text("value", max: TemplateTypeDataField.MaxValue));
        return check.Violation;
    }

    // A body that names another field than the path can only be a mistake.
    private static RuleViolation? RefuseOther(ApiCall call, ContractDataField field, NewValue wanted) =>
        call.RefuseIf(
            (wanted.Id is { } id && id != field.Id) || (wanted.CustomId is { } customId && customId != field.CustomId),
            DataFieldRules.OtherInBody);

    private static Response Change(ApiCall call, Contract contract, ContractDataField field, NewValue wanted)
    {
        if (wanted.HasValue && wanted.Value != field.Value)
        {
            var change = new EventChange("value", field.Value, wanted.Value);
            field.Change(wanted.Value, call.Now);
            call.RecordContent(contract, EventTypes.DataFieldUpdate, field.Id, change);
        }

        return Response.Json(Json.Build(json => ContractDataFieldJson.Write(json, field)));
    }

    private readonly record struct NewValue(long? Id, string? CustomId, bool HasValue, string? Value);
}
