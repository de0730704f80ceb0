using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Parties;

/// <summary>Serves <c>PUT /contracts/{contract_id}/parties/{party_id}</c>.</summary>
internal static class UpdateParty
{
    public static OperationResult Handle(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        // The form is checked first, though the defaults depend on the party.
        var missing = Find(call, out var contract, out var party);
        var check = new BodyCheck(call);
        var wanted = Read(JsonFields.Of(body, "", check), party);
        if ((check.Violation ?? missing) is { } refused)
            return refused;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        Change(call, contract, party!, wanted);
        return PartyEndpoints.Describe(call, contract, party!);
    }

    private static OperationResult? Find(ApiCall call, out Contract contract, out Party? party)
    {
        party = null;
        if (ContractLookup.FindToChange(call, out contract) is { } notFound)
            return notFound;

        return PartyLookup.Find(call, contract, out party);
    }

    private static NewParty Read(JsonFields fields, Party? current)
    {
        var isIndividual = current?.Type == PartyType.Individual;
        fields.ReportIf(isIndividual && fields.Has("name"), PartyRules.IndividualName, "name", "Only of a company.");
        return new(
            current?.Type ?? PartyType.Company,
            fields.Text("name", min: 1, max: 100, fallback: current?.Name ?? ""),
            CountryCode.Read(fields, current?.CountryCode ?? ""),
            fields.Text("identification_number", max: 25, fallback: current?.IdentificationNumber ?? ""),
            CustomIds.Read(fields, current?.CustomId),
            []);
    }

    private static void Change(ApiCall call, Contract contract, Party party, NewParty wanted)
    {
        var changes = EventChange.Among(
            new("country_code", party.CountryCode, wanted.CountryCode),
            new("custom_id", party.CustomId, wanted.CustomId),
            new("identification_number", party.IdentificationNumber, wanted.IdentificationNumber),
            new("name", party.Name, wanted.Name));
        if (changes.Length == 0)
            return;

        party.Name = wanted.Name;
        party.CountryCode = wanted.CountryCode;
        party.IdentificationNumber = wanted.IdentificationNumber;
        party.CustomId = wanted.CustomId;
        party.Touch(call.Now);
        call.Record(contract, EventTypes.PartyUpdate, party.Id, changes);
    }
}
