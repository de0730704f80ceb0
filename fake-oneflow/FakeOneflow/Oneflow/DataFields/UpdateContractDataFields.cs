using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.DataFields;

/// <summary>Serves <c>PUT /contracts/{contract_id}/data_fields</c>: several values in one request.</summary>
internal static class UpdateContractDataFields
{
    private const string Name = "data_fields";

    public static OperationResult Handle(ApiCall call)
    {
        if (Read(call, out var wanted) is { } badBody)
            return badBody;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        // All of them are found before any of them is changed.
        var fields = new List<ContractDataField>();
        var byId = contract.DataFields.ToLookup(field => field.Id);
        var byCustomId = contract.DataFields.ToLookup(field => field.CustomId);
        foreach (var value in wanted)
        {
            var named = (value.Id is { } id ? byId[id] : byCustomId[value.CustomId!]).FirstOrDefault();
            if (call.RespondIfMissing(named, DataFieldRules.Unknown) is { } unknown)
                return unknown;

            if (call.RefuseIf(!value.Fits(named!), DataFieldRules.TwoNamed) is { } twoNamed)
                return twoNamed;

            fields.Add(named!);
        }

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        foreach (var (value, field) in wanted.Zip(fields))
            value.Apply(call, contract, field);
        return Describe(fields);
    }

    // The page could not be read as far as to tell whether the root is the list or an object around it.
    private static RuleViolation? Read(ApiCall call, out List<DataFieldValue> wanted)
    {
        wanted = [];
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        IReadOnlyList<JsonFields> items = body.ValueKind == JsonValueKind.Array
            ? [.. body.EnumerateArray().Select((item, index) => JsonFields.Of(item, $"[{index}]", check))]
            : JsonFields.Of(body, "", check).Objects(Name, required: true) ?? [];
        check.ReportIf(
            items.Count == 0 && body.ValueKind == JsonValueKind.Object && body.TryGetProperty(Name, out var list)
                && list.ValueKind == JsonValueKind.Array,
            BodyRules.FieldLength,
            Name,
            "Fewer than 1 items.");
        wanted = new JsonFields(body, "", check).Each(items, item => DataFieldValue.Read(item, isNamed: false));
        if (check.Violation is { } violation)
            return violation;

        var unnamed = wanted.FindIndex(value => value is { Id: null, CustomId: null });
        return call.RefuseIf(
            unnamed >= 0, DataFieldRules.Unnamed, unnamed < 0 ? "" : items[unnamed].Path,
                "Names no data field by id or _private_ownerside.custom_id.");
    }

    private static Response Describe(IReadOnlyList<ContractDataField> fields) => Response.Json(Json.Build(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray(Name);
        foreach (var field in fields)
            ContractDataFieldJson.Write(json, field);
        json.WriteEndArray();
        json.WriteEndObject();
    }));
}
