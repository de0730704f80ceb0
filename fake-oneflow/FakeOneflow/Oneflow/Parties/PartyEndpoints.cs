using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Parties;

/// <summary>The operations of the tag Parties that are about whole parties.</summary>
internal static class PartyEndpoints
{
    private const string All = "/contracts/{contract_id}/parties";
    private const string One = All + "/{party_id}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListParties, "GET", All, UserEmail.Optional, List) { IsList = true, TakesAll = true },
        new(OperationIds.CreateParty, "POST", All, UserEmail.Required, Create) { HasBody = true },
        new(OperationIds.GetParty, "GET", One, UserEmail.Optional, Get),
        new(OperationIds.UpdateParty, "PUT", One, UserEmail.Required, UpdateParty.Handle) { HasBody = true },
        new(OperationIds.DeleteParty, "DELETE", One, UserEmail.Required, Delete),
    ];

    public static Response Describe(ApiCall call, Contract contract, Party party) =>
        Response.Json(Json.Build(json => PartyJson.Write(json, party, contract, call)));

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.Parties, keys: null,
        (json, party, contract) => PartyJson.Write(json, party, contract, call));

    private static OperationResult Get(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        return PartyLookup.Find(call, found.Contract, out var party) ?? Describe(call, found.Contract, party);
    }

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var wanted = NewPartyReader.Read(JsonFields.Of(body, "", check), check);
        if (check.Violation is { } badParty)
            return badParty;

        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        // The owner side is one party more.
        if (call.RefuseIf(contract.Parties.Count > ParticipantLimits.Parties, CreateContractRules.TooManyParties) is { } tooMany)
            return tooMany;

        if (ParticipantLimits.RefuseToAdd(call, contract, wanted.Participants) is { } badParticipants)
            return badParticipants;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        var party = ContractFactory.Counterparty(wanted, call.Tenant.Oneflow.Ids.Next, call.Now);
        contract.Parties.Add(party);
        call.Record(contract, EventTypes.PartyCreate, party.Id);
        foreach (var participant in party.Participants)
            Arrival.Of(call, contract, participant);
        return Describe(call, contract, party);
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (ContractLookup.FindToChange(call, out var contract) is { } notFound)
            return notFound;

        // A party that is not there is answered like one that was deleted.
        var id = call.Id("party_id");
        if (contract.Parties.FirstOrDefault(party => party.Id == id) is not { } party)
            return Response.Empty(200);

        if (call.RefuseIf(party.IsOwner, PartyRules.OwnerStays) is { } ownerStays)
            return ownerStays;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        contract.Parties.Remove(party);
        call.Record(contract, EventTypes.PartyDelete, party.Id);
        call.Tenant.Oneflow.RemoveLinks(link => party.Participants.Contains(link.Participant!));
        return Response.Empty(200);
    }
}
