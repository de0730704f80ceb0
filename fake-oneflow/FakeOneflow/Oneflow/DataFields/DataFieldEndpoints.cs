using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
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
        new(
            OperationIds.UpdateContractDataFields, "PUT", "/contracts/{contract_id}/data_fields", UserEmail.Required,
            UpdateContractDataFields.Handle)
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

    private static RuleViolation? Read(ApiCall call, out DataFieldValue wanted)
    {
        wanted = default;
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        wanted = DataFieldValue.Read(JsonFields.Of(body, "", check), isNamed: true);
        return check.Violation;
    }

    // A body that names another field than the path can only be a mistake.
    private static RuleViolation? RefuseOther(ApiCall call, ContractDataField field, DataFieldValue wanted) =>
        call.RefuseIf(
            (wanted.Id is { } id && id != field.Id) || (wanted.CustomId is { } customId && customId != field.CustomId),
            DataFieldRules.OtherInBody);

    private static Response Change(ApiCall call, Contract contract, ContractDataField field, DataFieldValue wanted)
    {
        wanted.Apply(call, contract, field);
        return Response.Json(Json.Build(json => ContractDataFieldJson.Write(json, field)));
    }
}
